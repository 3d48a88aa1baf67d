import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestOf } from '../publish/fileDigest.ts';
import { markOf } from '../publish/publishedFile.ts';
import { partOf } from '../publish/search.ts';
import { SiteSearch } from './siteSearch.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-site-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PARTS = 3;
const urls = Array.from({ length: 40 }, (_, i) => `/events/e${i}/`);
const EDITED = '/events/e7/';

/**
 * Puts pages into a site and indexes them.
 * @param changed pages that are told to have changed
 * @param published the site that was published before
 * @returns the files of the index, in Base64
 */
async function indexed(
  site: string,
  cache: string,
  words: string,
  isCold: boolean,
  changed: readonly string[] = [],
  published = site,
) {
  const [dir, out] = [path.join(folder, site), path.join(folder, published)];
  const search = new SiteSearch({
    lang: 'en',
    parts: PARTS,
    dir,
    out,
    cache: path.join(folder, cache),
    record: path.join(folder, cache, 'record'),
    program: 'p',
  });
  if (isCold) search.start();
  for (const url of urls) {
    const html = `<html><head></head><body><main data-pagefind-body><p>Page ${url} ${url === EDITED ? words : 'text'}</p></main></body></html>`;
    mkdirSync(path.join(dir, url), { recursive: true });
    writeFileSync(path.join(dir, url, 'index.html'), html);
    search.add({
      url,
      indexed: digestOf(Buffer.from(html)).sha256,
      text: isCold ? html : undefined,
      isChanged: changed.includes(url),
    });
  }
  search.end();
  const { indexed: held, files } = await search.finish();
  expect(held.pages).toBe(urls.length);
  const names = readdirSync(path.join(dir, 'pagefind'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)));
  const bytes = names.sort().map((name) => [name, readFileSync(path.join(dir, name))] as const);
  const marks = bytes.map(([name, data]) => [name, markOf(path.join(dir, name), digestOf(data))] as const);
  expect(new Map(marks)).toEqual(files);
  return Object.fromEntries(bytes.map(([name, data]) => [name, data.toString('base64')]));
}

const partsOf = (files: Record<string, string>) =>
  Array.from({ length: PARTS }, (_, part) =>
    Object.entries(files).filter(([name]) => Number(/^pagefind\/(\d+)\//.exec(name)?.[1] ?? 0) === part),
  );

test.each([
  ['told of as it comes', [EDITED]],
  ['found out at the end', []],
  ['told of with others that are as they were', urls.slice(0, 9)],
])(
  'after an edit %s the index is what a new one would be, and other parts as they were',
  async (how, changed) => {
    const before = await indexed(`${how}/before`, `${how}/cache`, 'before', true);
    const after = await indexed(`${how}/after`, `${how}/cache`, 'after', false, changed);
    expect(after).toEqual(await indexed(`${how}/clean`, `${how}/another`, 'after', true));
    for (const [part, files] of partsOf(after).entries())
      if (part === partOf(EDITED, PARTS)) expect(files).not.toEqual(partsOf(before)[part]);
      else expect(files).toEqual(partsOf(before)[part]);
  },
);

test('what is kept is put back, and made again where it is damaged', async () => {
  const before = await indexed('first', 'kept', 'text', true);
  expect(await indexed('again', 'kept', 'text', false)).toEqual(before);
  for (const entry of readdirSync(path.join(folder, 'kept'), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) truncateSync(path.join(entry.parentPath, entry.name), 100);
  expect(await indexed('damaged', 'kept', 'text', false)).toEqual(before);
});

test('a published part is taken by links, and one that was written over made again', async () => {
  const before = await indexed('published', 'linked', 'text', true);
  rmSync(path.join(folder, 'linked/indexed'), { recursive: true });
  expect(await indexed('next', 'linked', 'text', false, [], 'published')).toEqual(before);
  const inode = (site: string, name: string) => lstatSync(path.join(folder, site, name)).ino;
  for (const name of Object.keys(before)) expect(inode('next', name), name).toBe(inode('published', name));
  const [name = ''] = Object.keys(before).filter((one) => one.startsWith('pagefind/1/fragment/'));
  writeFileSync(path.join(folder, 'next', name), 'written over');
  expect(await indexed('last', 'linked', 'text', false, [], 'next')).toEqual(before);
  expect(readFileSync(path.join(folder, 'next', name), 'utf8')).toBe('written over');
});
