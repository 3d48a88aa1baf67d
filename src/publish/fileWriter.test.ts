import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FileWriter } from './fileWriter.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'dossier-writer-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('writes every file, however many, into folders that it makes', async () => {
  const writer = new FileWriter(path.join(dir, 'a'));
  const names = Array.from({ length: 500 }, (_, i) => `x/${i % 50}/${i}.txt`);
  for (const name of names) {
    writer.write(name, Buffer.from(name));
    await writer.room();
  }
  await writer.finish();
  expect(names.map((name) => readFileSync(path.join(dir, 'a', name), 'utf8'))).toEqual(names);
});

test('tells what could not be written', async () => {
  writeFileSync(path.join(dir, 'file'), '');
  const writer = new FileWriter(dir);
  writer.write('file/within', Buffer.from('a'));
  await expect(writer.finish()).rejects.toThrow(/ENOTDIR|EEXIST/);
});
