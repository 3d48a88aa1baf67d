import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContentFile } from './contentFile.ts';
import { outlineOf } from './outline.ts';
import { parsePages } from './parsePages.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-parsed-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const page = (id: string, text = 'Text [@source].'): ContentFile => ({
  file: `actors/${id}.mdx`,
  text: `---\nkind: person\nname: ${id}\n---\n${text}\n`,
});

function eachPack(change: (file: string) => void): void {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) change(path.join(entry.parentPath, entry.name));
}

test('only what changed is parsed again, and the result is the same', async () => {
  const files = [page('a'), page('b'), page('c', 'Broken <Claim>')];
  const fresh = await parsePages(files, 'en');
  const first = await parsePages(files, 'en', folder);
  const second = await parsePages(files, 'en', folder);
  expect([first.parsed, second.parsed]).toEqual([3, 0]);
  for (const { pages, diagnostics } of [first, second])
    expect({ pages, diagnostics }).toEqual({ pages: fresh.pages, diagnostics: fresh.diagnostics });
  expect((await parsePages([page('a'), page('b', 'Other [@source].')], 'en', folder)).parsed).toBe(1);
  // The language decides how sentences are cut, and the place of a file what it is.
  expect((await parsePages([page('a')], 'fr', folder)).parsed).toBe(1);
  expect((await parsePages([{ ...page('a'), file: 'actors/d.mdx' }], 'en', folder)).parsed).toBe(1);
});

test('whichever form of pages is wanted, both are kept', async () => {
  const text = 'A [[b]] of it [@source].\n\n<Claim id="c" type="reported">It is so [@source].</Claim>\n';
  const files = [page('a', text), page('b', text), page('c', 'Broken <Claim>')];
  const whole = await parsePages(files, 'en');
  const first = await parsePages(files, 'en', folder, 'outline');
  const { diagnostics } = whole;
  const { pages } = outlineOf(whole);
  expect({ ...first, parsed: 0 }).toEqual({ pages, diagnostics, parsed: 0 });
  for (let run = 0; run < 2; run++) {
    expect(await parsePages(files, 'en', folder, 'outline')).toEqual({ pages, diagnostics, parsed: 0 });
    expect(await parsePages(files, 'en', folder)).toEqual({ ...whole, parsed: 0 });
  }
});

test('the prose of a known page is there when it is asked for, even where the cache was cleared away', async () => {
  const text =
    'A [[b]] of it [@source].\n\n## Part\n\n<Claim id="c" type="reported">It is so [@source].</Claim>\n';
  const files = [page('a', text), page('b', text)];
  const fresh = await parsePages(files, 'en');
  await parsePages(files, 'en', folder);
  const [first] = (await parsePages(files, 'en', folder, 'later')).pages;
  // What is read later is no field of its own.
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(plain(first)).toEqual(plain(fresh.pages[0]));
  const [, second] = (await parsePages(files, 'en', folder, 'later')).pages;
  fs.rmSync(folder, { recursive: true });
  fs.mkdirSync(folder);
  expect(second?.page.body.segments).toEqual(fresh.pages[1]?.page.body.segments);
  expect(plain(second)).toEqual(plain(fresh.pages[1]));
});

test('damaged entries are parsed again', async () => {
  const files = [page('a'), page('b')];
  const { pages } = await parsePages(files, 'en', folder);
  eachPack((file) => fs.truncateSync(file, fs.statSync(file).size - 1));
  const again = await parsePages(files, 'en', folder);
  expect(again.parsed).toBe(2);
  expect(again.pages).toEqual(pages);
});

test('what another compiler left is cleared away', async () => {
  fs.mkdirSync(path.join(folder, 'another'));
  await parsePages([page('a')], 'en', folder);
  expect(fs.readdirSync(folder)).toHaveLength(1);
  expect(fs.existsSync(path.join(folder, 'another'))).toBe(false);
});
