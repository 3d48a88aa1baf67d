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
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { digestOf } from '../publish/fileDigest.ts';
import { indexedText } from '../publish/indexedText.ts';
import { markOf } from '../publish/publishedFile.ts';
import { partOf } from '../publish/search.ts';
import { SiteSearch } from './siteSearch.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-site-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PARTS = 2;
const urls = Array.from({ length: 40 }, (_, i) => `/events/e${i}/`);
const EDITED = '/events/e7/';

/**
 * Puts pages into a site and indexes them.
 * @param changed pages that are told to have changed
 * @param published the site that was published before
 * @param atOnce parts that are made at once
 * @returns the files of the index, in Base64
 */
async function indexed(
  site: string,
  cache: string,
  words: string,
  isCold: boolean,
  changed: readonly string[] = [],
  published = site,
  atOnce = PARTS,
) {
  const [dir, out] = [path.join(folder, site), path.join(folder, published)];
  const search = new SiteSearch({
    lang: 'en',
    parts: PARTS,
    atOnce,
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
    const text = indexedText(html) ?? '';
    search.add({
      url,
      indexed: digestOf(Buffer.from(text)).sha256,
      text: isCold ? text : undefined,
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

/** The index of a site that was never there before; the same for all tests. */
function anew(words: string): ReturnType<typeof indexed> {
  const made = clean.get(words) ?? indexed(`clean/${words}`, `clean/${words}`, words, true);
  clean.set(words, made);
  return made;
}
const clean = new Map<string, ReturnType<typeof indexed>>();

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
    expect(after).toEqual(await anew('after'));
    for (const [part, files] of partsOf(after).entries())
      if (part === partOf(EDITED, PARTS)) expect(files).not.toEqual(partsOf(before)[part]);
      else expect(files).toEqual(partsOf(before)[part]);
  },
);

test('where there is room for one part at a time the index is the same', async () => {
  expect(new Set(urls.map((url) => partOf(url, PARTS))).size).toBe(PARTS);
  const before = await indexed('slow/before', 'slow/cache', 'before', true, [], 'slow/before', 1);
  expect(before).toEqual(await anew('before'));
  const after = await indexed('slow/after', 'slow/cache', 'after', false, urls, 'slow/after', 1);
  expect(after).toEqual(await anew('after'));
});

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

describe('an edit beside the published site', () => {
  const part = partOf(EDITED, PARTS);
  const fragmentsOf = (files: Record<string, string>) =>
    (partsOf(files)[part] ?? []).map(([name]) => name).filter((name) => name.endsWith('.pf_fragment'));
  const inodes = (site: string, files: Record<string, string>) =>
    new Set(fragmentsOf(files).map((name) => lstatSync(path.join(folder, site, name)).ino));
  const recordIn = (cache: string) => path.join(folder, cache, 'record/fragments', `${part}.json`);

  test('takes over what the index holds of pages whose text is as it was', async () => {
    const before = await indexed('lends', 'lending', 'before', true);
    const after = await indexed('borrows', 'lending', 'after', false, [EDITED], 'lends');
    expect(after).toEqual(await anew('after'));
    const [published, own] = [inodes('lends', before), inodes('borrows', after)];
    expect([...own].filter((ino) => !published.has(ino))).toHaveLength(1);
    for (const [name, data] of Object.entries(before))
      expect(readFileSync(path.join(folder, 'lends', name)).toString('base64'), name).toBe(data);
  });

  test('makes anew what was written over', async () => {
    const before = await indexed('spoilt', 'spoiling', 'before', true);
    for (const name of fragmentsOf(before)) writeFileSync(path.join(folder, 'spoilt', name), 'written over');
    const after = await indexed('mends', 'spoiling', 'after', false, [EDITED], 'spoilt');
    expect(after).toEqual(await anew('after'));
  });

  test('takes nothing over under the id of another page, since ids are short hashes', async () => {
    await indexed('collides', 'colliding', 'before', true);
    const wanted = await anew('after');
    const record = z.object({
      version: z.string(),
      fragments: z.array(z.looseObject({ url: z.string(), id: z.string() })),
    });
    const read = (cache: string) => record.parse(JSON.parse(readFileSync(recordIn(cache), 'utf8')));
    const taken = read('clean/after').fragments.find(({ url }) => url === EDITED)?.id;
    const { version, fragments } = read('colliding');
    const forged = fragments.map((one, i) => (i === 0 ? { ...one, id: taken } : one));
    expect(fragments[0]?.url).not.toBe(EDITED);
    writeFileSync(recordIn('colliding'), JSON.stringify({ version, fragments: forged }));
    expect(await indexed('collided', 'colliding', 'after', false, [EDITED], 'collides')).toEqual(wanted);
  });
});
