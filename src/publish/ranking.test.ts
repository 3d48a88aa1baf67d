import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { find } from '../client/find.ts';
import { pagefindEngine } from '../client/pagefind.ts';
import { compile } from '../dossier/compile.ts';
import { keyOf } from '../dossier/nameIndex.ts';
import { foldName } from '../dossier/names.ts';
import { type ViewContext, viewContext } from '../views/context.ts';
import { pageSearch, type SearchView, sourceSearch } from '../views/search.ts';
import { nodePagefind } from './nodePagefind.ts';
import { createIndexer } from './search.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dossiers = [
  { content: 'content', parts: 1 },
  { content: 'content', parts: 3 },
  { content: 'e2e/fixtures/sarvane/content', parts: 1 },
];

const folders: string[] = [];
afterAll(async () => {
  vi.unstubAllGlobals();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

describe.each(dossiers)('in $content, indexed in $parts', ({ content, parts }) => {
  test('every name ranks a page that bears it first', { timeout: 60_000 }, async () => {
    const { dossier, digest } = await compile(path.join(root, content));
    if (!dossier) throw new Error(`${content} does not compile`);
    const context = viewContext({ dossier, base: '/', digest });
    const engine = await indexed(context, parts);
    const bearers = new Map<string, Set<string>>();
    const names: string[] = [];
    for (const page of Object.values(dossier.pages)) {
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
