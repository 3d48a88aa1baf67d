import type { FilterName, Sort } from '../views/searchFields.ts';

/** Pages by filter, then by value. */
export type Counts = Partial<Record<FilterName, Record<string, number>>>;

/** Values asked of each filter; an empty list asks for its counts alone. */
export type Filters = Partial<Record<FilterName, readonly string[]>>;

/** A run of an excerpt; `match` is what was searched for. */
export interface Piece {
  text: string;
  match: boolean;
}

/** A place in a found page: its heading and the text around the match. */
export interface Part {
  title: string;
  /** Path within the site with the heading's anchor. */
  path: string;
  excerpt: Piece[];
}

/** A found page. */
export interface Hit {
  /** Path within the site, such as `/actors/gna/`. */
  path: string;
  title: string;
  /** What the page says of itself: kind, date, bluf, names. */
  meta: Readonly<Record<string, string>>;
  excerpt: Piece[];
  /** The words of its text that matched, each once, as written. */
  words: readonly string[];
  parts: Part[];
}

/** A found page whose text is not loaded yet. */
export interface Match {
  id: string;
  /** Number of the part of the index that holds it. */
  part: number;
  /** Fields of `metaWeights` in which it matched. */
  fields: readonly string[];
  read(): Promise<Hit>;
}

export interface Answer {
  matches: readonly Match[];
  /** Counts within the answer, of the filters that were asked for. */
  counts: Counts;
}

/** What the search interface needs; over http Pagefind answers, in a folder another engine. */
export interface SearchEngine {
  /** Loads what the first search needs. */
  preload(): Promise<void>;
  /**
   * @param term null: every page that passes the filters
   * @param parts numbers of those that are to answer; all by default
   */
  search(term: string | null, filters: Filters, sort?: Sort, parts?: readonly number[]): Promise<Answer>;
  /** Counts over the whole site. */
  filters(names: readonly FilterName[]): Promise<Counts>;
}
