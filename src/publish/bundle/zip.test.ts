import { type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from './zip.ts';

const text = (name: string, of: string) => ({ name, data: new TextEncoder().encode(of) });

test('is the archive that a library writes, byte for byte', () => {
  const entries = [
    text('mimetype', 'application/epub+zip'),
    text('index.html', '<p>Home</p>'.repeat(400)),
    text('actors/قيس é.html', 'قيس سعيد'),
    text('empty.txt', ''),
    { name: 'assets/face.woff2', data: Uint8Array.from({ length: 400 }, (_, i) => (i * 7919) % 251) },
  ];
  const options = { mtime: new Date(2020, 6, 25, 12), os: 3, attrs: 0o100644 << 16 };
  const files: Zippable = {};
  for (const { name, data } of entries)
    files[name] = [data, { ...options, level: name === 'mimetype' || name.endsWith('.woff2') ? 0 : 9 }];
  expect(Buffer.from(zip(entries, '2020-07-25', ['mimetype']))).toEqual(Buffer.from(zipSync(files)));
});

test('holds no more than a ZIP can', () => {
  const many = Array.from({ length: 65_536 }, (_, i) => ({ name: `${i}.png`, data: new Uint8Array() }));
  expect(() => zip(many, '2020-07-25')).toThrow(RangeError);
});
