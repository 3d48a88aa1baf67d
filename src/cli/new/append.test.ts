import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { append } from './append.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dossier-append-'));
  file = path.join(folder, 'publishers.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['a file that is not there', undefined, 'b\n'],
  ['an empty file', '', 'b\n'],
  ['whole lines', 'a\n', 'a\nb\n'],
  ['a last line without its end', 'a', 'a\nb\n'],
  ['bytes that are no text', Buffer.from([0x61, 0xe9, 0x0a]), Buffer.from([0x61, 0xe9, 0x0a, 0x62, 0x0a])],
])('lines are added to %s', async (_what, before, after) => {
  if (before !== undefined) writeFileSync(file, before);
  await append(file, 'b\n');
  expect(readFileSync(file)).toEqual(Buffer.from(after));
});

test('where the file cannot be read nothing is written', async () => {
  mkdirSync(file);
  // The system call tells that it came no further than to reading.
  await expect(append(file, 'b\n')).rejects.toMatchObject({ code: 'EISDIR', syscall: 'read' });
});
