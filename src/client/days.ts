import { DAYS_FILE, type PagesByDay, type Sort } from '../views/searchFields.ts';
import { partFolder } from '../views/searchParts.ts';
import type { Match } from './engine.ts';

/** The day of each dated page by its id, in days since 1 January 1970. */
export type Days = ReadonlyMap<string, number>;

/**
 * Reads the days of an index's pages.
 * @param basePath address of the index, ends with a slash
 * @param parts how many it has
 * @throws when they cannot be had
 */
export async function readDays(basePath: string, parts: number): Promise<Days> {
  const folders = Array.from({ length: parts }, (_, part) => `${basePath}${partFolder(part)}`);
  const pages = (await Promise.all(folders.map(readPart))).flat();
  return new Map(pages.flatMap(([day, ids]) => ids.map((id) => [id, day] as const)));
}

async function readPart(folder: string): Promise<PagesByDay> {
  const response = await fetch(`${folder}${DAYS_FILE}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${DAYS_FILE}: ${response.status}`);
  return response.json();
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
