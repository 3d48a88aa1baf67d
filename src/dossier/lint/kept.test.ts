import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseHere } from '../../testing/parseHere.ts';
import { compile } from '../compile.ts';

const base = path.resolve(import.meta.dirname, '../golden/base');
let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-lints-'));
  await cp(base, path.join(dir, 'content'), { recursive: true });
  await save('actors/ada.mdx', page('Ada Lovelace', 'Bob Byron wrote [@one]. It is ［［bob］］ [@one].'));
  await save('actors/bob.mdx', page('Bob Byron', 'He wrote [@one].'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const page = (name: string, body: string) => `---\nkind: person\nname: ${name}\n---\n${body}\n`;
const save = (file: string, text: string) => writeFile(path.join(dir, 'content', file), text);
const kept = () => path.join(dir, 'cache-lints', 'pages.json');

async function check(options = { cache: path.join(dir, 'cache') }) {
  const found = await compile(path.join(dir, 'content'), undefined, {
    lint: true,
    parse: parseHere(),
    ...options,
  });
  return found.diagnostics;
}

/** What is found with what earlier runs kept, which is what is found without. */
async function checkBoth() {
  const found = await check();
  expect(found).toEqual(await check({ cache: path.join(dir, 'other') }));
  await rm(path.join(dir, 'other-lints'), { recursive: true });
  return found.map(({ file, code }) => `${file} ${code}`);
}

test('what was found before is found again, and what was edited is read anew', async () => {
  const first = await checkBoth();
  expect(first).toContain('actors/ada.mdx mention/unlinked');
  expect(first).toContain('actors/ada.mdx markup/full-width');
  expect(await checkBoth()).toEqual(first);
  await save('actors/ada.mdx', page('Ada Lovelace', 'She wrote [@one].'));
  expect(await checkBoth()).not.toContain('actors/ada.mdx mention/unlinked');
});

test('a name that another page takes or loses is seen on pages that stayed the same', async () => {
  await checkBoth();
  await save('actors/bob.mdx', page('Robert Byron', 'He wrote [@one].'));
  expect(await checkBoth()).not.toContain('actors/ada.mdx mention/unlinked');
  await save('actors/bob.mdx', page('Bob Byron', 'He wrote [@one].'));
  expect(await checkBoth()).toContain('actors/ada.mdx mention/unlinked');
});

test('a name that comes near another one is seen, and ties and wider spellings part the two', async () => {
  const twin = 'actors/bobb.mdx actor/lookalike';
  await save('actors/bobb.mdx', page('Bobb Byrom', 'He rode [@one].'));
  expect(await checkBoth()).toContain(twin);
  expect(await checkBoth()).toContain(twin);
  await save('actors/ada.mdx', page('Ada Lovelace', 'She rode [@one].'));
  expect(await checkBoth()).toContain(twin);
  await save('actors/bob.mdx', page('Bob Byron', 'He is not [[bobb]] [@one].'));
  expect(await checkBoth()).not.toContain(twin);
  await save('actors/bob.mdx', page('Bob Byron', 'He wrote [@one].'));
  expect(await checkBoth()).toContain(twin);
  await save('actors/bob.mdx', page('Robert Tyrone', 'He wrote [@one].'));
  expect(await checkBoth()).not.toContain(twin);
  await save('actors/bob.mdx', page('Bob Byron', 'He wrote [@one].'));
  expect(await checkBoth()).toContain(twin);
});

test('word lists are read anew when they change', async () => {
  await checkBoth();
  await save('style.yaml', 'loaded: { wrote: said }\n');
  expect(await checkBoth()).toContain('actors/ada.mdx wording/loaded');
});

test('what is damaged is not believed', async () => {
  const first = await checkBoth();
  const text = await readFile(kept(), 'utf8');
  expect(text).toContain('full-width');
  await writeFile(kept(), text.replaceAll('full-width', 'full-wodth'));
  expect(await checkBoth()).toEqual(first);
  await writeFile(kept(), text.slice(0, text.length / 2));
  expect(await checkBoth()).toEqual(first);
});
