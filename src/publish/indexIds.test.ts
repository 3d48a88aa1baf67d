import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decode } from 'cborg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nodePagefind } from '../testing/nodePagefind.ts';
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
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

test('a search loads the piece that has the word and no other', async () => {
  const fetched = vi.fn();
  const open = await nodePagefind(`${folder}/pagefind/`, (fetch) =>
    vi.stubGlobal('fetch', fetched.mockImplementation(fetch)),
  );
  const pagefind = open({ baseUrl: '/', language: 'xx' });
  const found = await pagefind.search('abidi', { filters: {} });
  expect((await found.results[0]?.data())?.url).toBe('/abidi/');
  const loaded = fetched.mock.calls.map(([url]) => String(url)).filter((url) => url.endsWith('.pf_index'));
  expect(loaded).toHaveLength(1);
  const words = decode(readPacked(loaded[0] ?? ''))[0].map(([word]: [string]) => word);
  expect(words).toEqual(['abidi']);
});
