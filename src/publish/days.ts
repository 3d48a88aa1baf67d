import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DAYS_FILE, type PagesByDay } from '../views/searchFields.ts';

/**
 * Writes beside an index which of its pages are of which day. Of an order in the index itself every reader
 * would load the whole list with the first search.
 * @param dir the index
 * @param days of the dated pages, by address
 * @param all pages of the index, by their addresses and ids
 */
export function writeDays(
  dir: string,
  days: ReadonlyMap<string, number>,
  all: readonly { url: string; id: string }[],
): void {
  const byDay = new Map<number, string[]>();
  for (const { url, id } of all) {
    const day = days.get(url);
    if (day === undefined) continue;
    const ofDay = byDay.get(day);
    if (ofDay) ofDay.push(id);
    else byDay.set(day, [id]);
  }
  const pages: PagesByDay = [...byDay].sort(([a], [b]) => a - b);
  writeFileSync(path.join(dir, DAYS_FILE), JSON.stringify(pages));
}
