import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { find } from '../client/find.ts';
import { pagefindEngine } from '../client/pagefind.ts';
import { keyOf } from '../dossier/nameIndex.ts';
import { foldName } from '../dossier/names.ts';
import { nodePagefind } from '../testing/nodePagefind.ts';
import { sample } from '../testing/sample.ts';
import type { ViewContext } from '../views/context.ts';
import { pageSearch, type SearchView, sourceSearch } from '../views/search.ts';
import { createIndexer } from './search.ts';

const dossiers = [
  { name: 'libya', parts: 1 },
  { name: 'libya', parts: 3 },
  { name: 'sarvane', parts: 1 },
] as const;

const folders: string[] = [];
afterAll(async () => {
  vi.unstubAllGlobals();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

describe.each(dossiers)('in $name, indexed in $parts', ({ name, parts }) => {
  test('every name ranks a page that bears it first', async () => {
    const context = await sample(name);
    const engine = await indexed(context, parts);
    const bearers = new Map<string, Set<string>>();
    const names: string[] = [];
    for (const page of Object.values(context.dossier.pages)) {
      for (const name of [page.title, ...(page.front.names ?? []).map((one) => one.text)]) {
        names.push(name);
        const folded = foldName(name);
        bearers.set(folded, (bearers.get(folded) ?? new Set()).add(`/${keyOf(page)}/`));
      }
    }
    const wrong: string[] = [];
    for (const name of names) {
      const { matches } = await find(engine, { term: name, filters: {} }, context.spoken);
      const first = await matches[0]?.read();
      if (!bearers.get(foldName(name))?.has(first?.path ?? '')) wrong.push(`${name}: ${first?.path}`);
    }
    expect(names.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

/** Indexes every page's text and what its view says of it, and opens the index as a browser would. */
async function indexed(context: ViewContext, parts: number) {
  const { dossier, lang } = context;
  const indexer = createIndexer({ lang, parts });
  for (const page of Object.values(dossier.pages))
    indexer.add(`/${keyOf(page)}/`, { text: html(pageSearch(context, keyOf(page)), page.body.text) });
  for (const source of Object.values(dossier.sources))
    indexer.add(`/sources/${source.id}/`, {
      text: html(sourceSearch(context, source.id), source.descriptor),
    });
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-ranking-'));
  folders.push(folder);
  await indexer.finish(folder);
  const basePath = `${folder}/pagefind/`;
  const open = await nodePagefind(basePath, (fetch) => vi.stubGlobal('fetch', fetch));
  return pagefindEngine({
    basePath,
    size: () => ({ parts, pages: Object.keys(dossier.pages).length + Object.keys(dossier.sources).length }),
    open: async (options) => open({ ...options, language: lang }),
  });
}

function html(search: SearchView, text: string): string {
  const escaped = (written: string) => written.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const meta = Object.entries(search.meta).map(
    ([field, value]) => `<meta content="${escaped(value)}" data-pagefind-meta="${field}[content]">`,
  );
  return `<html lang="x"><head>${meta.join('')}</head><body><main data-pagefind-body>${escaped(text)}</main></body></html>`;
}
