import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SearchEngine } from '../client/engine.ts';
import { find } from '../client/find.ts';
import { pagefindEngine } from '../client/pagefind.ts';
import { nodePagefind } from '../testing/nodePagefind.ts';
import { indexedText } from './indexedText.ts';
import { createIndexer } from './search.ts';

const texts: Record<string, string> = {
  '/actors/sea/': 'L’Œil de la mer',
  '/events/algiers/': 'Quatre jours plus tard : l’accord d’Alger',
  '/events/straight/': "Avant l'arbitrage",
  '/places/island/': 'La presqu’île d’aujourd’hui, lorsqu’<a href="x">elle</a> émerge',
  '/events/other/': 'On ne parle ni du l ni de rien, m’a-t-on dit, qu’<em>hier</em>',
};

let folder: string;
let engine: SearchEngine;
const html = (title: string, lang: string) =>
  `<!doctype html><html lang="${lang}"><head><meta name="search:title" content="${title.replace(/<[^>]*>/g, '')}" data-pagefind-meta="title[content]"></head><body><main data-pagefind-body><p>Voici : ${title}.</p></main></body></html>`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-elisions-'));
  const indexer = createIndexer({ lang: 'fr' });
  for (const [url, text] of Object.entries(texts))
    indexer.add(url, { text: indexedText(html(text, 'fr')) ?? '' });
  await indexer.finish(folder);
  const basePath = `${folder}/pagefind/`;
  const open = await nodePagefind(basePath, (fetch) => vi.stubGlobal('fetch', fetch));
  engine = pagefindEngine({
    basePath,
    size: () => ({ parts: 1, pages: Object.keys(texts).length }),
    open: async (options) => open({ ...options, language: 'fr' }),
  });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

async function hits(term: string) {
  const { matches } = await find(engine, { term, filters: {} }, 'fr');
  return Promise.all(matches.map((match) => match.read()));
}

describe('a word after an elision', () => {
  test.each([
    ['œil', '/actors/sea/'],
    ['l’œil', '/actors/sea/'],
    ["l'œil", '/actors/sea/'],
    ['L’Œil de la mer', '/actors/sea/'],
    ['accord', '/events/algiers/'],
    ["l'accord", '/events/algiers/'],
    ["accord d'Alger", '/events/algiers/'],
    ['accord d’Alger', '/events/algiers/'],
    ['Alger', '/events/algiers/'],
    ['arbitrage', '/events/straight/'],
    ['elle', '/places/island/'],
    ['hier', '/events/other/'],
  ])('is found alone or with it: %s', async (term, url) => {
    expect((await hits(term)).map((hit) => hit.path)).toEqual([url]);
  });

  test('is shown as it was written', async () => {
    for (const term of ['Alger', 'arbitrage', 'elle', 'hier'])
      for (const { path: url, title, excerpt } of await hits(term)) {
        const plain = (texts[url] ?? '').replace(/<[^>]*>/g, '');
        expect(title).toBe(plain);
        expect(excerpt.map(({ text }) => text).join('')).toBe(`Voici : ${plain}.`);
        expect(excerpt.some(({ match }) => match)).toBe(true);
      }
  });
});

test('other languages are told to the index as they are', () => {
  expect(indexedText(html('The “l’accord” of d’Artagnan', 'en'))).toContain('l’accord” of d’Artagnan');
});
