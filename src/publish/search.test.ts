import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Fragment } from './fragments.ts';
import { ignoredClasses, indexedPart } from './indexedPart.ts';
import { createIndexer } from './search.ts';

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

async function indexInto(name: string, of = pages, kept?: ReadonlyMap<string, Fragment>) {
  const indexer = await createIndexer('en');
  const all = [...of, ['/timeline/', '<html lang="en"><body><main>a list</main></body></html>'] as const];
  for (const [url, html] of all) {
    const part = indexedPart(html);
    if (part !== undefined) indexer.add(url, part);
  }
  return indexer.finish(path.join(dir, name), kept);
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
    await indexInto('dated', dated);
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

  describe('with fragments of an earlier one', () => {
    const edited = pages.map(([url, html]): [string, string] =>
      url === '/events/e7/' ? [url, html.replace('Part 7', 'Part seven')] : [url, html],
    );
    const keptOf = async (name: string, but?: string): Promise<Map<string, Fragment>> => {
      const { fragments } = await indexInto(name);
      expect([...fragments.keys()]).toEqual(pages.map(([url]) => url));
      const kept = [...fragments].filter(([url]) => url !== but);
      const data = (file: string) => readFile(path.join(dir, name, 'pagefind/fragment', file));
      return new Map(
        await Promise.all(
          kept.map(async ([url, file]) => [url, { name: file, data: await data(file) }] as const),
        ),
      );
    };

    test('is what it would be without', async () => {
      await indexInto('fresh', edited);
      await indexInto('again', edited, await keptOf('before', '/events/e7/'));
      expect(await bytes('again')).toEqual(await bytes('fresh'));
    });

    test('takes none that would not be its own', async () => {
      await indexInto('fresh two', edited);
      const [one, two] = ['/events/e3/', '/events/e5/'];
      const changed = await keptOf('before two');
      await indexInto('stale', edited, changed);
      expect(await bytes('stale')).toEqual(await bytes('fresh two'));
      const swapped = await keptOf('before three', '/events/e7/');
      const [a, b] = [swapped.get(one), swapped.get(two)];
      if (!a || !b) throw new Error();
      await indexInto('swapped', edited, swapped.set(one, b).set(two, a));
      expect(await bytes('swapped')).toEqual(await bytes('fresh two'));
      const same = await keptOf('before four', '/events/e7/');
      await indexInto('same', edited, same.set(one, { ...b, data: Buffer.from('of another') }));
      expect(await bytes('same')).toEqual(await bytes('fresh two'));
    });
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
