import { partFolder, partOfId } from '../views/searchParts.ts';
import {
  type Found,
  type Pagefind,
  pagefindOptions,
  type SearchOptions,
  type SiteIndex,
} from './pagefindInstance.ts';
import { partWeights } from './partWeights.ts';

/** Filter by which a search can be narrowed to parts of the index; each bears its own number. */
export const PART = 'part';
/** A number that no part has. An empty list of parts would narrow nothing. */
const NO_PART = 'none';

/**
 * Opens every part of an index as one.
 * @throws when a part cannot be loaded
 */
export async function openParts({ basePath, size, open }: SiteIndex): Promise<Pagefind> {
  const { parts, pages } = size();
  if (parts === 1) return open({ ...pagefindOptions, basePath });
  const optionsOf = (part: number) => ({ ...pagefindOptions, mergeFilter: { [PART]: String(part) } });
  const first = await open({ ...optionsOf(0), basePath });
  // Pagefind would wait without end for the program of a first part that could not be loaded: this fails.
  await first.search('', { filters: {} });
  const others = Array.from({ length: parts - 1 }, (_, i) => i + 1);
  await Promise.all(
    others.map((part) => first.mergeIndex(`${basePath}${partFolder(part)}`, optionsOf(part))),
  );
  return { ...first, search: (term, options) => search(first, parts, pages, term, options) };
}

async function search(
  joined: Pagefind,
  parts: number,
  pages: number,
  term: string | null,
  options: SearchOptions,
): Promise<Found> {
  const found = await joined.search(term, options);
  // What stands in quotes is found or not: its scores tell no rarity.
  const words = term === null || term.includes('"') ? [] : term.split(/\s+/).filter(Boolean);
  const counted = words.length === 1 ? new Map([[words[0], found]]) : await countsOf(joined, words);
  const bearing = words.map((word) =>
    Array.from({ length: parts }, (_, part) => counted.get(word)?.totalFilters[PART]?.[part] ?? 0),
  );
  const weights = partWeights(pages, bearing);
  const weigh = ({ id, score }: Found['results'][number]) => score * (weights[partOfId(id)] ?? 1);
  return { ...found, results: found.results.toSorted((a, b) => weigh(b) - weigh(a)) };
}

/** What is found of each word, without results: the worker hands over each of them, and each is let go by a message. */
async function countsOf(joined: Pagefind, words: readonly string[]): Promise<Map<string | undefined, Found>> {
  const nothing = { filters: { [PART]: { any: [NO_PART] } } };
  const counting = [...new Set(words)].map(
    async (word) => [word, await joined.search(word, nothing)] as const,
  );
  return new Map(await Promise.all(counting));
}
