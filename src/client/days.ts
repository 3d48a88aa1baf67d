import { DAYS_FILE, type PagesByDay, type Sort } from '../views/searchFields.ts';
import type { Match } from './engine.ts';

/** The day of each dated page by its id, in days since 1 January 1970. */
export type Days = ReadonlyMap<string, number>;

/**
 * Reads the days of an index's pages.
 * @param folder address of the index, ends with a slash
 * @throws when they cannot be had
 */
export async function readDays(folder: string): Promise<Days> {
  const response = await fetch(`${folder}${DAYS_FILE}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${DAYS_FILE}: ${response.status}`);
  const pages: PagesByDay = await response.json();
  return new Map(pages.flatMap(([day, ids]) => ids.map((id) => [id, day] as const)));
}

/** Matches in an order by date, those of one day and the undated, which come last, as they stood. */
export function byDay(matches: readonly Match[], days: Days, sort: Sort): Match[] {
  const dated = matches.flatMap((match) => {
    const day = days.get(match.id);
    return day === undefined ? [] : [{ match, day }];
  });
  dated.sort((a, b) => (sort === 'newest' ? b.day - a.day : a.day - b.day));
  return [...dated.map(({ match }) => match), ...matches.filter(({ id }) => !days.has(id))];
}
