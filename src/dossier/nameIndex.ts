import { type Diagnostic, diagnostic, fileStart, type Span } from './diagnostics.ts';
import { isId } from './ids.ts';
import { foldName } from './names.ts';
import { suggester } from './nearest.ts';
import type { Page, PageKey } from './page.ts';
import type { ParsedPage } from './parse.ts';
import { formerPages } from './renamed.ts';
import type { PageCollection } from './schema.ts';

/** Within one rank of names, actors come before events, documents, places and briefs. */
export const linkOrder: readonly PageCollection[] = ['actors', 'events', 'documents', 'places', 'briefs'];

export type Resolution =
  | { key: PageKey }
  | { candidates: PageKey[] }
  /** `now` is what a link to the page is written as that had this id before. */
  | { hint: string | undefined; now?: string };

/** The one index behind links, search and mentions: ids, canonical names and strong aliases. */
export interface NameIndex {
  /** What stands between the brackets of a wikilink. */
  resolve(target: string): Resolution;
  /** The pages that had an id before, by their `formerly`. */
  renamed(id: string): readonly PageKey[];
}

/** The key of a page: `actors/gna`. */
export function keyOf(page: Page): PageKey {
  return `${page.collection}/${page.id}`;
}

/** A name of a page that links may use, with the place where it is given. */
interface GivenName {
  text: string;
  span(): Span;
}

/** The title and the strong aliases of a page, in that order. */
function givenNames(parsed: ParsedPage): GivenName[] {
  const { page } = parsed;
  const title = {
    text: page.title,
    span: () => parsed.spans.name ?? parsed.spans.title ?? fileStart,
  };
  const aliases = (page.front.names ?? []).flatMap(({ text, weak }, i) =>
    weak ? [] : [{ text, span: () => parsed.spans[`names.${i}.text`] ?? fileStart }],
  );
  return [title, ...aliases].filter(({ text }) => foldName(text) !== '');
}

interface Indexed {
  index: NameIndex;
  diagnostics: readonly Diagnostic[];
}

/** Linking and what comes after it ask for the index of the same pages. */
const indexed = new WeakMap<readonly ParsedPage[], Indexed>();

/** The index of pages; two pages of one collection with one name are a diagnostic naming both. */
export function indexNames(parsed: readonly ParsedPage[]): Indexed {
  const result = indexed.get(parsed) ?? buildIndex(parsed);
  indexed.set(parsed, result);
  return result;
}

/** Builds the index in one pass. */
function buildIndex(parsed: readonly ParsedPage[]): Indexed {
  const byId = new Map<string, Page[]>();
  const byName = new Map<string, Page[]>();
  const byAlias = new Map<string, Page[]>();
  const claimed = new Map<string, { page: Page; span: () => Span }>();
  const diagnostics: Diagnostic[] = [];
  for (const one of parsed) {
    const { page } = one;
    add(byId, page.id, page);
    for (const { text, span } of givenNames(one)) {
      const folded = foldName(text);
      add(text === page.title ? byName : byAlias, folded, page);
      const key = `${page.collection} ${folded}`;
      const other = claimed.get(key);
      if (!other) claimed.set(key, { page, span });
      else if (other.page !== page) diagnostics.push(duplicate(page, text, span(), other));
    }
  }
  const ranks = [byId, byName, byAlias] as const;
  const suggest = suggester(() => [
    ...[...byId.keys()].filter(isId),
    ...parsed.flatMap((one) => givenNames(one).map(({ text }) => text)),
  ]);
  const renamed = formerPages(parsed.map(({ page }) => page));
  /** The id where that names the page, else its key. */
  const shortOf = (key: PageKey): string => {
    const id = key.slice(key.indexOf('/') + 1);
    const found = resolve(id, ranks);
    return found && 'key' in found && found.key === key ? id : key;
  };
  // A dossier links the same pages again and again.
  const known = new Map<string, Resolution>();
  const index: NameIndex = {
    renamed,
    resolve: (target) => {
      const found = known.get(target) ?? resolve(target.normalize('NFC'), ranks);
      if (found) {
        known.set(target, found);
        return found;
      }
      const [now, other] = renamed(target.normalize('NFC'));
      if (!now || other) return { hint: suggest(target) };
      return { hint: `It is now called [[${shortOf(now)}]].`, now: shortOf(now) };
    },
  };
  return { index, diagnostics };
}

function duplicate(
  page: Page,
  text: string,
  span: Span,
  other: { page: Page; span: () => Span },
): Diagnostic {
  return diagnostic(
    page.file,
    span,
    'name/duplicate',
    `"${text}" also names ${other.page.file}:${other.span().line}.`,
    'Mark one of the two names weak: true, or tell them apart.',
  );
}

function resolve(target: string, ranks: readonly Map<string, Page[]>[]): Resolution | undefined {
  const collection = linkOrder.find((c) => target.startsWith(`${c}/`));
  const wanted = collection ? target.slice(collection.length + 1) : target;
  for (const [rank, names] of ranks.entries()) {
    const found = (names.get(rank === 0 ? wanted : foldName(wanted)) ?? []).filter(
      (p) => !collection || p.collection === collection,
    );
    const best = linkOrder.find((c) => found.some((p) => p.collection === c));
    const pages = found.filter((p) => p.collection === best);
    const [only] = pages;
    if (only && pages.length === 1) return { key: keyOf(only) };
    if (pages.length > 1) return { candidates: pages.map(keyOf) };
  }
  return undefined;
}

function add(map: Map<string, Page[]>, key: string, page: Page): void {
  const at = map.get(key);
  if (!at) map.set(key, [page]);
  else if (at.at(-1) !== page) at.push(page);
}
