import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compile } from '../../dossier/compile.ts';
import { dossierFile } from '../../dossier/schema.ts';
import { parseHere } from '../../testing/parseHere.ts';
import { fix } from '../fix.ts';
import { run } from '../new.ts';

const options = { parse: parseHere() };
let folder = '';
let said = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-begin-'));
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const content = () => path.join(folder, 'my content');
const begin = (...args: string[]) => run([...args, '--content', content()], undefined, options);

test('a new dossier is whole, and explains every field', async () => {
  await begin('dossier', 'Accord de pêche', '--lang', 'fr', '--authors', 'La rédaction, Ada');
  const { dossier, diagnostics } = await compile(content(), undefined, { ...options, lint: true });
  expect(diagnostics).toEqual([]);
  expect(await fix(content(), undefined, [], options)).toEqual([]);
  expect(dossier?.file).toMatchObject({
    title: 'Accord de pêche',
    id: 'accord-de-peche',
    lang: 'fr',
    authors: ['La rédaction', 'Ada'],
    home: 'accord-de-peche',
  });
  const text = await readFile(path.join(content(), 'dossier.yaml'), 'utf8');
  for (const field of Object.keys(dossierFile.shape))
    expect(text).toMatch(new RegExp(`^# .+\\n(?:# )?${field}: ?`, 'm'));
  expect(await readFile(path.join(content(), 'publishers.yaml'), 'utf8')).toContain('reason: Non évalué.');
  expect(said).toMatch(/npm run dev -- --content ".*my content"\n/);
});

test('it takes the pages that are made for it', async () => {
  await begin('dossiers', 'Talks', '--authors', 'The desk');
  await begin('actor', 'Ada Quay', '--kind', 'person');
  expect((await compile(content(), undefined, options)).dossier?.pages).toHaveProperty('actors/ada-quay');
});

test.each([
  ['an author that is not named', ['Talks'], '--authors'],
  ['a language that there is not', ['Talks', '--authors=A', '--lang=french'], 'BCP 47'],
  ['a title of signs', ['…', '--authors=A'], '--id'],
  ['no title', ['--authors=A'], 'no title'],
])('it is refused for %s', async (_what, args, said) => {
  const error: unknown = await begin('dossier', ...args).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: 'CliError' });
  expect(JSON.stringify([String(error), error])).toContain(said);
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that holds something is left as it is', async () => {
  await writeFile(path.join(folder, 'notes.txt'), '');
  await expect(run(['dossier', 'Talks', '--authors=A', '--content', folder], undefined)).rejects.toThrow(
    'is not empty',
  );
  expect(await readdir(folder)).toEqual(['notes.txt']);
});
