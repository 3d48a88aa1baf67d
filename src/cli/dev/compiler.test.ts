import { cp, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Compiler } from './compiler.ts';

const base = path.resolve(import.meta.dirname, '../../dossier/golden/base');
let content = '';
let compiler: Compiler;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'dossier-preview-'));
  await cp(base, content, { recursive: true });
  compiler = new Compiler(content, undefined);
});
afterEach(async () => {
  await compiler.close();
  await rm(content, { recursive: true, force: true });
});

const page = (name: string, body: string): string => `---\nkind: person\nname: ${name}\n---\n${body}\n`;
const save = (file: string, text: string) => writeFile(path.join(content, file), text);
const textOf = async (key: 'actors/ada' | 'actors/bob'): Promise<string | undefined> =>
  (await compiler.compile()).dossier.pages[key]?.body.text;

test('a file with mistakes is shown as it was, and the others as they are', async () => {
  await save('actors/ada.mdx', page('Ada Lovelace', 'First [@one].'));
  await save('actors/bob.mdx', page('Bob', 'First [@one].'));
  expect(await textOf('actors/ada')).toContain('First');
  await save('actors/ada.mdx', page('Ada Lovelace', 'Second [[nobody]] [@one].'));
  await save('actors/bob.mdx', page('Bob', 'Second [@one].'));
  const { dossier, diagnostics, asBefore } = await compiler.compile();
  expect(dossier.pages['actors/ada']?.body.text).toContain('First');
  expect(dossier.pages['actors/bob']?.body.text).toContain('Second');
  expect([...asBefore]).toEqual(['actors/ada.mdx']);
  expect(diagnostics.filter((d) => d.severity === 'error').map((d) => d.code)).toEqual(['link/unknown']);
  await save('actors/ada.mdx', page('Ada Lovelace', 'Third [@one].'));
  expect(await textOf('actors/ada')).toContain('Third');
});

test('an edit that leaves size and time of a file as they were is seen', async () => {
  const file = path.join(content, 'actors/ada.mdx');
  await save('actors/ada.mdx', page('Ada Lovelace', 'One [@one].'));
  const { atime, mtime } = await stat(file);
  expect(await textOf('actors/ada')).toContain('One');
  await save('actors/ada.mdx', page('Ada Lovelace', 'Two [@one].'));
  await utimes(file, atime, mtime);
  expect(await textOf('actors/ada')).toContain('Two');
});

test('where a mistake alone is new, what is shown is the very same', async () => {
  const { dossier } = await compiler.compile();
  await save('actors/ada.mdx', page('Ada Lovelace', '<Evil/>'));
  expect((await compiler.compile()).dossier).toBe(dossier);
});

test('a page that was never sound is shown as far as it can be read', async () => {
  await save('actors/ada.mdx', page('Ada Lovelace', 'Half [[nobody]] [@one].'));
  expect(await textOf('actors/ada')).toContain('Half');
});

test('without dossier.yaml, and with an empty folder, there is still something to say', async () => {
  const file = await readFile(path.join(content, 'dossier.yaml'), 'utf8');
  await rm(path.join(content, 'dossier.yaml'));
  expect((await compiler.compile()).diagnostics[0]).toMatchObject({ code: 'file/missing' });
  await rm(content, { recursive: true });
  expect((await compiler.compile()).diagnostics[0]).toMatchObject({ code: 'file/unreadable' });
  await cp(base, content, { recursive: true });
  await save('dossier.yaml', file);
  expect((await compiler.compile()).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
});
