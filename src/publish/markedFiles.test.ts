import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from './fileDigest.ts';
import { markFiles } from './markedFiles.ts';
import { markOf } from './publishedFile.ts';

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(tmpdir(), 'dossier-marks-'));
});
afterEach(() => fs.rmSync(dir, { recursive: true }));

test.each([
  ['small', 3],
  ['large', 17 << 20],
])('%s files are marked by what they hold', async (_, size) => {
  const files = { empty: Buffer.alloc(0), full: Buffer.alloc(size, 'text') };
  for (const [name, data] of Object.entries(files)) fs.writeFileSync(path.join(dir, name), data);
  const marks = Object.entries(files).map(([name, data]) => [
    name,
    markOf(path.join(dir, name), digestOf(data)),
  ]);
  expect(Object.fromEntries(await markFiles({ dir, names: Object.keys(files) }))).toEqual(
    Object.fromEntries(marks),
  );
});

test('a file that is missing is told of', async () => {
  await expect(markFiles({ dir, names: ['none'] })).rejects.toThrow('none');
});
