import { type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import type { Page, PageKey } from './dossier.ts';
import { foldName } from './names.ts';
import { Suggestions } from './nearest.ts';
import type { PageCollection } from './schema.ts';

/** Within one rank of names, actors come before events, documents, places and briefs. */
export const linkOrder: readonly PageCollection[] = ['actors', 'events', 'documents', 'places', 'briefs'];

export type Resolution = { key: PageKey } | { candidates: PageKey[] } | { hint: string | undefined };

/** The one index behind links, search and mentions: ids, canonical names and strong aliases. */
export interface NameIndex {
  resolve(target: string): Resolution;
}

export function keyOf(page: Page): PageKey {
  return `${page.collection}/${page.id}`;
}

/** Builds the index in one pass; two pages of one collection with one name are a diagnostic naming both. */
export function indexNames(pages: readonly Page[]): { index: NameIndex; diagnostics: Diagnostic[] } {
  const byId = new Map<string, Page[]>();
  const byName = new Map<string, Page[]>();
  const byAlias = new Map<string, Page[]>();
  const diagnostics: Diagnostic[] = [];
  for (const page of pages) {
    add(byId, page.id, page);
    add(byName, foldName(page.title), page);
    for (const name of page.front.names ?? []) if (!name.weak) add(byAlias, foldName(name.text), page);
  }
  const claimed = new Map<string, Page>();
  for (const page of pages) {
    const names = new Set(
      [page.title, ...(page.front.names ?? []).filter((n) => !n.weak).map((n) => n.text)].map(foldName),
    );
    for (const name of names) {
      const other = claimed.get(`${page.collection} ${name}`);
      if (other)
        diagnostics.push(
          diagnostic(
            page.file,
            fileStart,
            'name/duplicate',
            `"${name}" also names ${other.file}.`,
            'Mark one of the two names weak: true, or tell them apart.',
          ),
        );
      else claimed.set(`${page.collection} ${name}`, page);
    }
  }
  const names = new Suggestions(() => [...byId.keys(), ...[...byName.values()].flat().map((p) => p.title)]);
  return { index: { resolve: (target) => resolve(target, [byId, byName, byAlias], names) }, diagnostics };
}

function resolve(target: string, ranks: readonly Map<string, Page[]>[], names: Suggestions): Resolution {
  const [first = '', rest] = target.split('/');
  const collection = linkOrder.find((c) => c === first);
  const wanted = collection && rest !== undefined ? rest : target;
  for (const [rank, names] of ranks.entries()) {
    const found = (names.get(rank === 0 ? wanted : foldName(wanted)) ?? []).filter(
      (p) => !collection || rest === undefined || p.collection === collection,
    );
    const best = linkOrder.find((c) => found.some((p) => p.collection === c));
    const pages = found.filter((p) => p.collection === best);
    const [only] = pages;
    if (only && pages.length === 1) return { key: keyOf(only) };
    if (pages.length > 1) return { candidates: pages.map(keyOf) };
  }
  return { hint: names.hint(wanted) };
}

function add(map: Map<string, Page[]>, key: string, page: Page): void {
  const at = map.get(key);
  if (!at) map.set(key, [page]);
  // Pages come one after the other, so that one page's repeats are neighbours.
  else if (at.at(-1) !== page) at.push(page);
}
