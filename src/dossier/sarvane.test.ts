import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseHere } from '../testing/parseHere.ts';
import { compile } from './compile.ts';

const content = path.resolve(import.meta.dirname, '../../e2e/fixtures/sarvane/content');

test('the second dossier compiles at its own marking without a word of complaint', async () => {
  const { dossier, diagnostics } = await compile(content, undefined, { parse: parseHere() });
  expect(diagnostics).toEqual([]);
  expect(Object.keys(dossier?.pages ?? {}).length).toBeGreaterThanOrEqual(40);
});

test('the second dossier holds hundreds of the tokens that its README describes', async () => {
  const seen = new Set<string>();
  for (const entry of await readdir(content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = await readFile(path.join(entry.parentPath, entry.name), 'latin1');
    for (const [token] of `${entry.name} ${text}`.matchAll(/zqcanari\d*/g)) seen.add(token);
  }
  expect(seen.size).toBeGreaterThan(250);
  expect([...seen].filter((token) => !/^zqcanari[12]\d{3}$/.test(token))).toEqual([]);
});
