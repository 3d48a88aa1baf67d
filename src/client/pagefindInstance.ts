import type { SearchData } from '../views/searchData.ts';
import { metaWeights } from '../views/searchFields.ts';
import type { Counts } from './engine.ts';

/** Values that pages must have, by filter. */
export type Condition = Record<string, { any: readonly string[] } | { all: readonly string[] }>;

interface SubResult {
  title: string;
  url: string;
  excerpt: string;
}

/** What an index holds of a page that was found. */
export interface Fragment extends Omit<SubResult, 'title'> {
  meta: Record<string, string>;
  /** Text, and places of matches in it counted in words. */
  content: string;
  locations: number[];
  sub_results: SubResult[];
}

/** How a search is narrowed. */
export interface SearchOptions {
  filters: Condition;
}

/** What a search finds. */
export interface Found {
  results: { id: string; score: number; matchedMetaFields?: string[]; data(): Promise<Fragment> }[];
  filters: Counts;
  /** Counts before the filters, of every filter that was loaded before. */
  totalFilters: Record<string, Record<string, number>>;
}

/** The part of a Pagefind instance (1.6) that is used. */
export interface Pagefind {
  init(): Promise<void>;
  search(term: string | null, options: SearchOptions): Promise<Found>;
  mergeIndex(path: string, options: object): Promise<void>;
}

/** Options of every part of an index. */
export const pagefindOptions = {
  baseUrl: '/',
  excerptLength: 24,
  excerptEllipsis: '…',
  ranking: { metaWeights },
} as const;

/** Options with which an instance is made; `basePath` is where its files lie and ends with a slash. */
export type InstanceOptions = typeof pagefindOptions & { basePath: string; mergeFilter?: object };

/** The index of a site. */
export interface SiteIndex {
  /** Address of its folder, ends with a slash. */
  basePath: string;
  /** How many parts and pages it has; asked for when first needed. */
  size(): SearchData['index'];
  /** Makes an instance over the first part, when first needed. */
  open(options: InstanceOptions): Promise<Pagefind>;
}
