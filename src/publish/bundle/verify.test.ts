import { expect, test } from 'vitest';
import { readArchive } from './archive.ts';
import { listed, MANIFEST, writeManifest } from './manifest.ts';
import { isIntact, verifyArchive } from './verify.ts';
import { type Entry, zip } from './zip.ts';

const subject = { id: 'test', title: 'Test', asOf: '2020-07-25', tlp: 'CLEAR' };
const bytes = (text: string) => new TextEncoder().encode(text);
const entries: Entry[] = [
  { name: 'index.html', data: bytes('<p>Home</p>'.repeat(40)) },
  { name: 'actors/kais-saied/index.html', data: bytes('<p>قيس سعيد</p>') },
  { name: 'assets/face.woff2', data: Uint8Array.from({ length: 400 }, (_, i) => (i * 7919) % 251) },
];
const manifest = { name: MANIFEST, data: bytes(writeManifest(subject, entries.map(listed))) };
const pack = (...files: Entry[]) => zip(files, subject.asOf);
const verdict = async (archive: Uint8Array) => verifyArchive(archive);

test('an untouched bundle is intact', async () => {
  const result = await verdict(pack(...entries, manifest));
  expect(isIntact(result)).toBe(true);
  expect(result.manifest?.files).toHaveLength(3);
});

test.each([...entries, manifest])('one byte of $name flipped: it is named', async (target) => {
  for (let at = 0; at < target.data.length; at += Math.ceil(target.data.length / 50)) {
    const data = target.data.slice();
    data[at] = (data[at] ?? 0) ^ 1;
    const result = await verdict(
      pack(...[...entries, manifest].map((entry) => (entry === target ? { ...entry, data } : entry))),
    );
    expect(isIntact(result)).toBe(false);
    expect(result.altered).toEqual([target.name]);
  }
});

test('a byte flipped in the packed data of a file: that file is named', async () => {
  const archive = pack(...entries, manifest);
  let at = 0;
  for (const { name, data } of entries) {
    const view = new DataView(archive.buffer, archive.byteOffset);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const size = view.getUint32(at + 18, true);
    for (let i = 0; i < size; i += 3) {
      const flipped = archive.slice();
      flipped[start + i] = (flipped[start + i] ?? 0) ^ 4;
      const result = await verdict(flipped);
      // Some bits of a packed block may change without changing what comes out of it.
      if (isIntact(result)) expect((await readArchive(flipped)).files.get(name)).toEqual(Buffer.from(data));
      else expect(result.altered).toEqual([name]);
    }
    at = start + size;
  }
});

test('what is missing and what was added are named', async () => {
  const stranger = { name: 'actors/stranger/index.html', data: bytes('<p>?</p>') };
  const result = await verdict(pack(...entries.slice(1), manifest, stranger));
  expect(result).toMatchObject({ altered: [], missing: ['index.html'], added: [stranger.name] });
  expect(isIntact(result)).toBe(false);
});

test('a bundle without its manifest is not intact', async () => {
  const result = await verdict(pack(...entries));
  expect(result.missing).toEqual([MANIFEST]);
  expect(isIntact(result)).toBe(false);
});

test('a file put in a second time under the same name is named', async () => {
  const first = pack({ name: 'index.htmX', data: bytes('<p>Forged</p>') }, ...entries, manifest);
  const forged = Buffer.from(
    Buffer.from(first).toString('latin1').replaceAll('index.htmX', 'index.html'),
    'latin1',
  );
  const result = await verdict(forged);
  expect(result.altered).toContain('index.html');
});

test('a local header that names another file is found out', async () => {
  const archive = Buffer.from(pack(...entries, manifest));
  archive[30] = 'x'.charCodeAt(0);
  expect((await verdict(archive)).altered).toEqual(['index.html']);
});

test('the archive is the same in every time zone', () => {
  const before = process.env.TZ;
  try {
    const [first, ...others] = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Africa/Tripoli'].map(
      (zone) => {
        process.env.TZ = zone;
        return Buffer.from(pack(...entries)).toString('hex');
      },
    );
    for (const other of others) expect(other).toBe(first);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});
