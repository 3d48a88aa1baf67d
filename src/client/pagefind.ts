import type { SearchData } from '../views/searchData.ts';
import { allOf, type FilterName, metaWeights } from '../views/searchFields.ts';
import { partOfId } from '../views/searchParts.ts';
import { byDay, readDays } from './days.ts';
import type { Answer, Counts, Filters, Hit, Match, Part, Piece, SearchEngine } from './engine.ts';
import { counting } from './facets.ts';
import { once } from './once.ts';
import { openParts, PART } from './parts.ts';
import { turns } from './turns.ts';

type Condition = Record<string, { any: readonly string[] } | { all: readonly string[] }>;

interface SubResult {
  title: string;
  url: string;
  excerpt: string;
}

interface Fragment extends Omit<SubResult, 'title'> {
  meta: Record<string, string>;
  /** Text, and places of matches in it counted in words. */
  content: string;
  locations: number[];
  sub_results: SubResult[];
}

export interface SearchOptions {
  filters: Condition;
}

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

/** Pagefind as the search interface knows it. */
export function pagefindEngine(index: SiteIndex): SearchEngine {
  const instance = once(() => openParts(index));
  // Without a worker Pagefind answers every search that finds a page with one object, written anew for each.
  const inTurn = turns();
  const answer = (found: Found, filters: Filters): Answer => ({
    counts: asked(found.filters, Object.keys(filters)),
    matches: found.results.map((result) => match(result, inTurn)),
  });
  const days = once(() => readDays(index.basePath, index.size().parts));
  return {
    preload: async () => (await instance()).init(),
    search: async (term, filters, sort, only) => {
      const asked = condition(filters);
      const options = { filters: only ? { ...asked, [PART]: { any: only.map(String) } } : asked };
      const asking = instance().then((made) => made.search(term, options));
      if (!sort) return answer(await asking, filters);
      const [found, known] = await Promise.all([asking, days()]);
      const relevant = answer(found, filters);
      return { ...relevant, matches: byDay(relevant.matches, known, sort) };
    },
    filters: async (names) => {
      const found = await (await instance()).search(null, { filters: condition(counting({}, names)) });
      return asked(found.filters, names);
    },
  };
}

function condition(filters: Filters): Condition {
  const named = (name: string): name is FilterName => allOf.some((one) => one === name);
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [
      name,
      named(name) && values.length > 0 ? { all: values } : { any: values },
    ]),
  );
}

/** Pagefind counts every filter that was loaded before, whoever asked for it. */
function asked(counts: Counts, names: readonly string[]): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([name]) => names.includes(name)));
}

function match(result: Found['results'][number], inTurn: ReturnType<typeof turns>): Match {
  return {
    id: result.id,
    part: partOfId(result.id),
    fields: result.matchedMetaFields ?? [],
    read: () => inTurn(result.id, async () => hit(await result.data())),
  };
}

function hit(fragment: Fragment): Hit {
  return {
    path: fragment.url,
    title: fragment.meta.title ?? fragment.url,
    meta: fragment.meta,
    excerpt: pieces(fragment.excerpt),
    words: matchedWords(fragment),
    parts: fragment.sub_results
      .filter((sub) => sub.url.includes('#'))
      .map((sub): Part => ({ title: sub.title, path: sub.url, excerpt: pieces(sub.excerpt) })),
  };
}

function matchedWords({ content, locations }: Fragment): string[] {
  // As Pagefind counts words: a byte order mark is no space.
  const words = content.split(/[^\S\uFEFF]+/);
  return [...new Set(locations.map((at) => words[at] ?? ''))];
}

/** Pagefind's excerpt is markup with `<mark>`, `&lt;` and `&gt;` alone; read as text it needs no parser. */
export function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((text) => text !== '')
    .map((text) => ({
      text: text
        .replace(/<\/?mark>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
      match: text.startsWith('<mark>'),
    }));
}
