import { allOf, type FilterName } from '../views/searchFields.ts';
import type { Answer, Counts, Filters, SearchEngine } from './engine.ts';
import { find } from './find.ts';
import type { Query } from './query.ts';

/** The filters with an empty list for each name that is only to be counted. */
export function counting(filters: Filters, names: readonly FilterName[]): Filters {
  return { ...Object.fromEntries(names.map((name) => [name, []])), ...filters };
}

/**
 * How many pages each value of the filters would show. Values of one filter are alternatives, so a
 * filter with a choice is counted without it; where all values must hold the answer's own counts say it.
 * @param answer to the query, with the counts of these names
 * @param lang of the pages; BCP 47
 */
export async function facetCounts(
  engine: SearchEngine,
  query: Query,
  answer: Answer,
  names: readonly FilterName[],
  lang: string,
): Promise<Counts> {
  const chosen = names.filter((name) => query.filters[name]?.length && !allOf.includes(name));
  const alone = await Promise.all(
    chosen.map(async (name) => {
      const { [name]: _, ...others } = query.filters;
      const { counts } = await find(engine, { ...query, filters: counting(others, [name]) }, lang);
      return [name, counts[name] ?? {}] as const;
    }),
  );
  return { ...answer.counts, ...Object.fromEntries(alone) };
}
