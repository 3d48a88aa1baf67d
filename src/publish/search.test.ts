import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

async function indexInto(name: string) {
  const indexer = await createIndexer('en');
  const all = [...pages, ['/timeline/', '<html lang="en"><body><main>a list</main></body></html>'] as const];
  for (const [url, html] of all) {
    const part = indexedPart(html);
    if (part !== undefined) indexer.add(url, part);
  }
  return indexer.finish(path.join(dir, name));
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
