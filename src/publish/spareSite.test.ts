import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from './fileDigest.ts';
import { markOf } from './publishedFile.ts';
import { type PublishedPages, SpareSite } from './spareSite.ts';

let folder: string;
let site: string;
let spare: string;
let dir: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-spare-'));
  [site, spare, dir] = ['site', 'spare', 'next'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const file of [
    'index.html',
    'actors/a/index.html',
    'actors/a/index.md',
    'actors/a/parts/2/index.html',
  ])
    write(site, file, `published ${file}`);
  // The spare site: links to what was published, beside what only it has.
  for (const file of filesOf(site)) {
    fs.mkdirSync(path.dirname(path.join(spare, file)), { recursive: true });
    fs.linkSync(path.join(site, file), path.join(spare, file));
  }
  fs.mkdirSync(dir);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(at: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(at, file)), { recursive: true });
  fs.writeFileSync(path.join(at, file), text);
}

/** All that a folder holds, empty folders too. */
const filesOf = (at: string): string[] =>
  fs
    .readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || fs.readdirSync(path.join(entry.parentPath, entry.name)).length === 0)
    .map((entry) => path.relative(at, path.join(entry.parentPath, entry.name)))
    .sort();

const markIn = (file: string) => {
  const full = path.join(site, file);
  return markOf(full, digestOf(fs.readFileSync(full)));
};
const published = (): PublishedPages =>
  new Map([
    ['/', { html: markIn('index.html'), copy: null }],
    ['/actors/a/', { html: markIn('actors/a/index.html'), copy: markIn('actors/a/index.md') }],
    ['/actors/a/parts/2/', { html: markIn('actors/a/parts/2/index.html'), copy: null }],
  ]);

const pages = ['/', '/actors/a/', '/actors/a/parts/2/'];
const standing = (adopted: SpareSite): string[] => pages.filter((page) => adopted.has(page));

test('what was published stands in the new site, and nothing else does', async () => {
  write(spare, 'index.md', 'a copy that the page no longer has');
  write(spare, 'actors/gone/index.html', 'gone');
  write(spare, 'actors/a/parts/3/index.html', 'gone');
  write(spare, 'pagefind/1/fragment', 'index');
  write(spare, '.dossier-site', '');
  fs.mkdirSync(path.join(spare, 'places/empty'), { recursive: true });
  const adopted = await SpareSite.adopt(spare, dir, published());
  expect(standing(adopted)).toEqual(pages);
  expect(filesOf(dir)).toEqual(filesOf(site));
  expect(fs.existsSync(spare)).toBe(false);
});

test.each([
  [
    'was written anew',
    () => {
      fs.rmSync(path.join(spare, 'actors/a/index.html'));
      write(spare, 'actors/a/index.html', 'published actors/a/index.html');
    },
  ],
  ['lost its copy', () => fs.rmSync(path.join(spare, 'actors/a/index.md'))],
  [
    'is a folder now',
    () => {
      fs.rmSync(path.join(spare, 'actors/a/index.html'));
      fs.mkdirSync(path.join(spare, 'actors/a/index.html'));
    },
  ],
])('a page that %s is not used', async (_, harm) => {
  const known = published();
  harm();
  const adopted = await SpareSite.adopt(spare, dir, known);
  expect(standing(adopted)).toEqual(['/', '/actors/a/parts/2/']);
  expect(filesOf(dir)).toEqual(['actors/a/parts/2/index.html', 'index.html']);
});

test('a page that someone wrote to through the published site is not used', async () => {
  const known = published();
  write(site, 'actors/a/index.html', 'written to');
  expect(standing(await SpareSite.adopt(spare, dir, known))).toEqual(['/', '/actors/a/parts/2/']);
});

test('a page that will be written leaves the published one alone', async () => {
  const adopted = await SpareSite.adopt(spare, dir, published());
  adopted.clear('/actors/a/');
  expect(adopted.has('/actors/a/')).toBe(false);
  write(dir, 'actors/a/index.html', 'another');
  expect(fs.readFileSync(path.join(site, 'actors/a/index.html'), 'utf8')).toBe(
    'published actors/a/index.html',
  );
});

test('pages that are no more leave no folder, whose name would tell of them', async () => {
  const adopted = await SpareSite.adopt(spare, dir, published());
  adopted.keepOnly(new Set(['/']));
  expect(filesOf(dir)).toEqual(['index.html']);
});

test('without a published site or a spare one the new folder is empty', async () => {
  expect(standing(await SpareSite.adopt(spare, dir, undefined))).toEqual([]);
  expect(fs.existsSync(spare)).toBe(true);
  expect(standing(await SpareSite.adopt(path.join(folder, 'none'), dir, published()))).toEqual([]);
  expect(filesOf(dir)).toEqual([]);
});

test('many pages are looked through in a thread, with the same outcome', async () => {
  const many = new Map(published());
  for (let i = 0; i < 600; i++) {
    write(site, `places/p${i}/index.html`, `${i}`);
    many.set(`/places/p${i}/`, { html: markIn(`places/p${i}/index.html`), copy: null });
    fs.mkdirSync(path.join(spare, `places/p${i}`), { recursive: true });
    if (i % 2 === 0)
      fs.linkSync(path.join(site, `places/p${i}/index.html`), path.join(spare, `places/p${i}/index.html`));
  }
  const adopted = await SpareSite.adopt(spare, dir, many);
  expect([...many.keys()].filter((page) => adopted.has(page))).toHaveLength(303);
  expect(filesOf(dir)).toHaveLength(304);
});
