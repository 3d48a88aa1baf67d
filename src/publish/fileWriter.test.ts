import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestOf, FileWriter } from './fileWriter.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'dossier-writer-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('writes every file, however many, into folders that it makes', async () => {
  const writer = new FileWriter(path.join(dir, 'a'));
  const names = Array.from({ length: 500 }, (_, i) => `x/${i % 50}/${i}.txt`);
  for (const name of names) {
    const data = Buffer.from(name);
    const stored = { ...digestOf(data), data };
    writer.write(name, data, stored);
    await writer.room();
  }
  await writer.finish();
  expect(names.map((name) => readFileSync(path.join(dir, 'a', name), 'utf8'))).toEqual(names);
  expect([...writer.written.keys()]).toEqual(names);
  expect(writer.written.get('x/0/0.txt')).toEqual({
    sha256: digestOf(Buffer.from('x/0/0.txt')).sha256,
    size: 9,
  });
});

test('tells what could not be written', async () => {
  writeFileSync(path.join(dir, 'file'), '');
  const writer = new FileWriter(dir);
  const data = Buffer.from('a');
  writer.write('file/within', data, digestOf(data));
  await expect(writer.finish()).rejects.toThrow(/ENOTDIR|EEXIST/);
});
