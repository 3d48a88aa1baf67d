import { foldName } from '../dossier/names.ts';

/*
 * What pages tell the search index and what readers' scripts ask it for: one list for both.
 */

/** Filters by the name they have in the index and in the address of the search page, in reading order. */
export const filterNames = ['collection', 'kind', 'actor', 'year', 'status'] as const;
export type FilterName = (typeof filterNames)[number];

/** Filters of which a page must have every chosen value; of the others it needs any one. */
export const allOf: readonly FilterName[] = ['actor'];

/** A filter with more values than this is a type-ahead instead of a list. */
export const LISTED_VALUES = 200;

/** Orders other than by relevance: by date, undated pages last and by relevance. */
export const sorts = ['newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** What the head of a dated page calls its day. */
export const DAY_NAME = 'search:day';

/** Beside the index, loaded when a reader asks for an order by date: the dated pages. */
export const DAYS_FILE = 'days.json';

/** Ids of the index's pages by the day on which what they tell began, in days since 1 January 1970, ascending. */
export type PagesByDay = readonly (readonly [day: number, ids: readonly string[]])[];

/**
 * Weights of what a page says of itself (Pagefind's `metaWeights`), text being 1: its names outweigh
 * its title, so that a name's own page stands before the events named after it.
 */
export const metaWeights = {
  title: 5,
  /** Names as written. */
  names: 10,
  /** Names as only our folding spells them. */
  folded: 10,
  /** Whole names, each as one word; see {@link exactWord}. */
  exact: 1,
  /** The same of names that are searched but never linked. */
  weak: 1,
  /** Those who took part. */
  with: 2,
  kind: 0.5,
  date: 0.5,
  bluf: 1,
} as const;
export type MetaField = keyof typeof metaWeights;

/** Stands between names in one field. */
export const NAME_SEPARATOR = ' | ';

/**
 * A whole name as one word of the index, for a search that equals it: folded, without spaces or
 * signs. The end mark keeps it from being the beginning of a longer name's word; no stemmer cuts it.
 * @returns the empty text for a name without a letter or digit
 */
export function exactWord(name: string): string {
  const letters = foldName(name).replace(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? '' : `${letters}zq`;
}

/**
 * The folded name where Pagefind, which strips diacritics but knows no letter forms, would not find it.
 * @param fold how it is folded
 */
export function indexedSpelling(name: string, fold = foldName): string | undefined {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const folded = fold(name);
  const stripped = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return letters(folded) === letters(stripped) ? undefined : folded;
}
