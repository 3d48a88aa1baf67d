import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { parseHere } from '../testing/parseHere.ts';
import { run } from './check.ts';

let content = '';
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'dossier-checked-'));
  await cp(path.resolve(import.meta.dirname, '../dossier/golden/base'), content, { recursive: true });
  await appendFile(path.join(content, 'briefs/home.mdx'), '[[ada]] met [[bob]] [@one].\n');
});
afterAll(() => rm(content, { recursive: true, force: true }));

let [said, told] = ['', ''];
beforeEach(() => {
  [said, told] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

test.each(['the first time', 'where nothing changed since'])(
  'a dossier without a fault is called so, %s, beside what a program reads',
  async () => {
    expect(await run(['--content', content], {}, { parse: parseHere() })).toBe(0);
    expect([said, told]).toEqual(['', 'No errors and no warnings.\n']);
  },
);

test('a program that asks for data is given nothing else', async () => {
  await run(['--content', content, '--format', 'json'], {}, { parse: parseHere() });
  expect([said, told]).toEqual(['[]\n', '']);
});
