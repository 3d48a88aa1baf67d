import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { partOfId } from '../views/searchParts.ts';
import type { Indexed } from './indexed.ts';
import { ignoredClasses, indexedText } from './indexedText.ts';
import { readPacked } from './indexFile.ts';
import { createIndexer, sumOf } from './search.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-index-'));
});
afterAll(() => rm(dir, { recursive: true }));

const page = (title: string, text: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav>menu</nav><main data-pagefind-body>${text}</main></body></html>`;

const pages: [string, string][] = [
  ['/actors/erdogan/', page('Erdoğan', '<h1>Erdoğan</h1><p>Erdogan signed it; أردوغان signed it.</p>')],
  ['/actors/kais/', page('Kaïs', '<h1>Kaïs</h1><p>kais kaïs KAÏS met Erdoğan.</p>')],
  ...Array.from({ length: 60 }, (_, i): [string, string] => [
    `/events/e${i}/`,
    page(`Event ${i}`, `<h2 id="part">Part ${i}</h2><p>${'word'.repeat((i % 5) + 1)} erdoğan kais ${i}</p>`),
  ]),
];

async function indexInto(
  name: string,
  of = pages,
  parts = 1,
  atOnce = parts,
  places?: readonly string[],
): Promise<Indexed> {
  const indexer = createIndexer({ lang: 'en', parts, atOnce, ...(places && { places }) });
  const all = [...of, ['/timeline/', '<html lang="en"><body><main>a list</main></body></html>'] as const];
  for (const [url, html] of all) {
    const part = indexedText(html);
    if (part !== undefined) indexer.add(url, { text: part });
  }
  return sumOf((await indexer.finish(path.join(dir, name))).values());
}

async function bytes(name: string): Promise<Record<string, string>> {
  const root = path.join(dir, name);
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const entries = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const at = path.join(file.parentPath, file.name);
      return [path.relative(root, at), (await readFile(at)).toString('base64')] as const;
    });
  return Object.fromEntries((await Promise.all(entries)).sort());
}

const text = (base64 = '') => Buffer.from(base64, 'base64').toString('utf8');

describe('the index', () => {
  test('counts content pages alone', async () => {
    const { pages: count, words } = await indexInto('counted');
    expect(count).toBe(62);
    expect(words).toBeGreaterThan(62);
  });

  test('holds what a browser loads and none of the interfaces that come with Pagefind', async () => {
    await indexInto('files');
    expect(
      (await readdir(path.join(dir, 'files/pagefind'))).map((name) => name.replace(/en_\w+/, 'en_X')),
    ).toEqual([
      'days.json',
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en_X.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });

  test('has the same bytes for the same pages', async () => {
    await indexInto('one');
    await indexInto('two');
    expect(await bytes('two')).toEqual(await bytes('one'));
  });

  test('tells the days of dated pages beside the list that every reader loads', async () => {
    const day = (url: string) => Number(/e(\d+)/.exec(url)?.[1] ?? Number.NaN) % 9;
    const dated = pages.map(([url, html]): [string, string] => [
      url,
      html.replace(
        '</head>',
        Number.isNaN(day(url)) ? '</head>' : `<meta name="search:day" content="${day(url) - 4}"></head>`,
      ),
    ]);
    // Of a page without words the index has nothing.
    await indexInto('dated', [['/empty/', page('Empty', '')], ...dated]);
    const written = await bytes('dated');
    const held = z
      .array(z.tuple([z.number(), z.array(z.string())]))
      .parse(JSON.parse(text(written['pagefind/days.json'])));
    expect(held.map(([first]) => first)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4]);
    const of = (id: string) => written[`pagefind/fragment/${id}.pf_fragment`];
    for (const [first, ids] of held)
      for (const id of ids) {
        const url = /"url":"([^"]+)"/.exec(gunzipSync(Buffer.from(of(id) ?? '', 'base64')).toString())?.[1];
        expect(day(url ?? '') - 4).toBe(first);
      }
    expect(held.flatMap(([, ids]) => ids)).toHaveLength(60);
    await indexInto('undated');
    const list = (files: Record<string, string>) =>
      Object.entries(files).find(([file]) => file.endsWith('.pf_meta'))?.[1];
    expect(list(written)).toBe(list(await bytes('undated')));
  });

  test('says the weight of a word in a heading, and of one in the text none', async () => {
    await indexInto('weighed', [
      ['/a/', page('A', '<h2 id="x">heading</h2><p>text <b>text</b></p><h3>lower</h3>')],
    ]);
    const [piece = ''] = await readdir(path.join(dir, 'weighed/pagefind/index'));
    const words: [string, [number, number[]][]][] = decode(
      readPacked(path.join(dir, 'weighed/pagefind/index', piece)),
    )[0];
    const places = Object.fromEntries(words.map(([word, [page]]) => [word, page?.[1]]));
    // Each weight 24-fold, less one and negative, then where the word stands.
    expect(places).toMatchObject({ head: [-145, 0], text: [1, 1], lower: [-121, 3] });
  });

  test('in parts holds every page once, under ids of its own, and the program once', async () => {
    const { pages: count, words } = await indexInto('whole');
    expect(await indexInto('parted', pages, 3)).toEqual({ pages: count, words });
    const written = Object.keys(await bytes('parted'));
    const ids = written.flatMap((file) => /([^/]+)\.pf_fragment$/.exec(file)?.[1] ?? []);
    expect(new Set(ids).size).toBe(count);
    const folderOf = (id: string) => (partOfId(id) === 0 ? 'pagefind/' : `pagefind/${partOfId(id)}/`);
    for (const id of ids) expect(written).toContain(`${folderOf(id)}fragment/${id}.pf_fragment`);
    expect(new Set(ids.map(partOfId))).toEqual(new Set([0, 1, 2]));
    expect(written.filter((file) => /\.js$|wasm/.test(file))).toHaveLength(3);
  });

  test('makes a part anew as all of them together would be', async () => {
    await indexInto('all', pages, 3);
    const indexer = createIndexer({ lang: 'en', parts: 3, only: [1] });
    for (const [url, html] of pages) indexer.add(url, { text: indexedText(html) ?? '' });
    await indexer.finish(path.join(dir, 'one of all'));
    const inPart = ([file]: [string, string]) => file.startsWith('pagefind/1/');
    const all = Object.entries(await bytes('all')).filter(inPart);
    expect(all.length).toBeGreaterThan(10);
    expect(Object.entries(await bytes('one of all'))).toEqual(all);
  });

  test('lists its pages in a few bytes each, since every reader loads the list', async () => {
    const many = Array.from({ length: 600 }, (_, i): [string, string] => [
      `/events/e${i}/`,
      page('Event', `${i % 7} ${'word '.repeat(i % 40)}`),
    ]);
    await indexInto('many', many);
    const files = Object.entries(await bytes('many'));
    const list = files.find(([file]) => file.endsWith('.pf_meta'))?.[1] ?? '';
    expect(Buffer.from(list, 'base64').length / many.length).toBeLessThan(5);
  });

  test('gives no page an id that another bore before a change, lest a cache take one for the other', async () => {
    const idsOf = async (name: string) =>
      Object.keys(await bytes(name)).filter((file) => /\.pf_(fragment|index)$/.test(file));
    await indexInto('before', pages);
    await indexInto('after', pages.slice(1));
    const [before, after] = [await idsOf('before'), await idsOf('after')];
    expect(before.length).toBeGreaterThan(pages.length);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
  });

  test('is the same whether its parts are made side by side or in turn', async () => {
    const aside = await indexInto('aside', pages, 3, 3);
    expect(await indexInto('in turn', pages, 3, 2)).toEqual(aside);
    expect(await bytes('in turn')).toEqual(await bytes('aside'));
  });

  test('says why it could not be written', async () => {
    const indexer = createIndexer({ lang: 'en' });
    indexer.add('/missing/', { file: path.join(dir, 'missing', 'index.html') });
    await expect(indexer.finish(path.join(dir, 'failed'))).rejects.toThrow('ENOENT');
  });

  test('is the same made by the service of Pagefind, where its program cannot be used', async () => {
    const program = await indexInto('program');
    expect(await indexInto('service', pages.toReversed(), 1, 1, [])).toEqual(program);
    expect(await bytes('service')).toEqual(await bytes('program'));
    // The program says that there is nothing to index.
    expect(await indexInto('nothing', [])).toEqual({ pages: 0, words: 0 });
  });

  test('leaves out only what a template writes', async () => {
    const root = path.resolve(import.meta.dirname, '..');
    const files = ['components', 'layouts', 'views'].map(async (folder) => {
      const names = await readdir(path.join(root, folder));
      const sources = names.filter((name) => /(?<!\.test)\.(?:astro|ts)$/.test(name));
      return Promise.all(sources.map((name) => readFile(path.join(root, folder, name), 'utf8')));
    });
    const written = (await Promise.all(files)).flat().join('\n');
    for (const name of ignoredClasses) expect(written).toMatch(new RegExp(`class="(?:[^"]* )?${name}[ "]`));
  });
});
