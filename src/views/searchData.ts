import { claimStatuses } from '../dossier/claims.ts';
import { linkOrder } from '../dossier/nameIndex.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import { filterValues } from './search.ts';
import { type FilterName, filterNames, LISTED_VALUES } from './searchFields.ts';
import { indexedPages, indexParts } from './searchParts.ts';
import type { Words } from './words/dictionary.ts';

/** What the search scripts need of a dossier; written as `assets/search-data.js`. */
export interface SearchData {
  /** Language of the words; BCP 47. */
  lang: string;
  words: Words['searching'];
  /** What the A–Z is called. */
  az: string;
  /** What values of the filters are called, in reading order; a value without a label is its own. */
  labels: Partial<Record<FilterName, Record<string, string>>>;
  /** How many parts the index has, and how many pages of the dossier. */
  index: { parts: number; pages: number };
  /** Filters with too many values for a list: a name is typed. */
  byName: FilterName[];
}

/** An actor as the type-ahead knows it; written as `assets/names.js`. */
export type NameEntry = readonly [id: string, title: string, spellings: readonly string[]];

/** The title of a page and its other spellings; those of all pages are written as `assets/titles.js`. */
export type Spellings = readonly string[];

/** What the search interface knows before it loads the index: its filters, their labels, its size. */
export function searchData(context: ViewContext): SearchData {
  const { words, spoken, dossier } = context;
  const values = filterValues(context);
  const many = filterNames.filter((name) => values[name].size > LISTED_VALUES);
  const kinds = [...values.kind].map((kind) => [kind, kindLabel(context, kind)]);
  const actors = dossier.order.actors.map((key) => [pageOf(context, key).id, pageOf(context, key).title]);
  return {
    lang: spoken,
    words: words.searching,
    az: words.nav.az,
    index: { parts: indexParts(dossier), pages: indexedPages(dossier) },
    byName: many,
    labels: {
      collection: words.collections,
      kind: Object.fromEntries(kinds),
      ...(many.includes('actor') ? {} : { actor: Object.fromEntries(actors) }),
      status: Object.fromEntries(claimStatuses.map((status) => [status, words.claim.status[status]])),
    },
  };
}

/** What every page is called, in reading order. */
export function titlesOf(context: ViewContext): Spellings[] {
  return linkOrder.flatMap((collection) =>
    context.dossier.order[collection].map((key) => {
      const { title, front } = pageOf(context, key);
      return [title, ...(front.names ?? []).map((name) => name.text)];
    }),
  );
}

/** Every actor with its spellings, in reading order. */
export function nameEntries(context: ViewContext): NameEntry[] {
  return context.dossier.order.actors.map((key) => {
    const { id, title, front } = pageOf(context, key);
    return [id, title, (front.names ?? []).map((name) => name.text)];
  });
}
