import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode } from 'cborg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Pagefind } from '../client/pagefind.ts';
import { indexedText } from './indexedText.ts';
import { readPacked } from './indexFile.ts';
import { createIndexer } from './search.ts';

/** Enough places that a word fills a piece of the word list. */
const FILLS = 9_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-pieces-'));
  const indexer = createIndexer({ lang: 'xx' });
  for (const word of ['a', 'abidi', 'about']) {
    const html = `<html><head></head><body><main data-pagefind-body>${`${word} `.repeat(FILLS)}</main></body></html>`;
    indexer.add(`/${word}/`, { text: indexedText(html) ?? '' });
  }
  await indexer.finish(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('a search loads the piece that has the word and no other', async () => {
  const loaded: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const file = url.replace(/\?.*/, '');
    if (file.endsWith('.pf_index')) loaded.push(file);
    return new Response(await readFile(file));
  });
  const basePath = `${folder}/pagefind/`;
  const module: { createInstance(options: object): Pagefind } = await import(
    /* @vite-ignore */ pathToFileURL(`${basePath}pagefind.js`).href
  );
  const pagefind = module.createInstance({ basePath, baseUrl: '/', language: 'xx', noWorker: true });
  const found = await pagefind.search('abidi', { filters: {} });
  expect((await found.results[0]?.data())?.url).toBe('/abidi/');
  expect(loaded).toHaveLength(1);
  const words = decode(readPacked(loaded[0] ?? ''))[0].map(([word]: [string]) => word);
  expect(words).toEqual(['abidi']);
});
