import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { compare } from '../dossier/diagnostics.ts';
import { DAYS_FILE, type PagesByDay } from '../views/searchFields.ts';
import { readPacked } from './indexFile.ts';

const FRAGMENT = /^(.+)\.pf_fragment$/;
const fragment = z.object({ url: z.string() });

/**
 * Writes beside an index which of its pages are of which day. Of an order in the index itself every reader
 * would load the whole list with the first search.
 * @param dir the index
 * @param days of the dated pages by address
 */
export function writeDays(dir: string, days: ReadonlyMap<string, number>): void {
  const byDay = new Map<number, string[]>();
  for (const [id, url] of days.size > 0 ? pageIds(dir) : []) {
    const day = days.get(url);
    if (day !== undefined) byDay.set(day, [...(byDay.get(day) ?? []), id]);
  }
  const pages: PagesByDay = [...byDay].sort(([a], [b]) => a - b);
  writeFileSync(path.join(dir, DAYS_FILE), JSON.stringify(pages));
}

/** The id of each page with its address, as the text of the page has it. */
function pageIds(dir: string): [id: string, url: string][] {
  const folder = path.join(dir, 'fragment');
  return readdirSync(folder)
    .sort(compare)
    .flatMap((file) => {
      const id = FRAGMENT.exec(file)?.[1];
      if (id === undefined) return [];
      const text = readPacked(path.join(folder, file)).toString('utf8');
      return [[id, fragment.parse(JSON.parse(text)).url]];
    });
}
