import { crc32 } from 'node:zlib';

/** A list of more entries than this is cut into pages. */
export const WHOLE = 500;
/** Entries that one page of such a list has at most. */
const PAGE = 200;

/**
 * Cuts a list into pages; a short one is one page, and so is an empty one. Where a page begins depends on the
 * entries near it, not on their number: an entry more or less changes the page where it stands and, seldom, a
 * few beside it, where pages of equal length would all change from there on. Where a page becomes two, those
 * after it get other numbers.
 * @param keyOf what tells an entry from the others, the same for as long as the entry is
 * @param size entries that one page has at most; default what suits a row of a line or two
 */
export function cut<T>(items: readonly T[], keyOf: (item: T) => string, size?: number): T[][] {
  const most = size ?? PAGE;
  if (items.length <= (size ?? WHOLE)) return [[...items]];
  const ranks = items.map((item) => crc32(keyOf(item)));
  const pages: T[][] = [];
  const add = (from: number, to: number): void => {
    if (to - from <= most) {
      pages.push(items.slice(from, to));
      return;
    }
    const middle = lowest(ranks, from, to);
    add(from, middle);
    add(middle, to);
  };
  add(0, items.length);
  return pages;
}

/** Place of the entry of lowest rank near the middle of a range: parts have three eighths of it or more. */
function lowest(ranks: readonly number[], from: number, to: number): number {
  const margin = Math.ceil((3 * (to - from)) / 8);
  let found = from + margin;
  for (let i = found + 1; i <= to - margin; i++) if ((ranks[i] ?? 0) < (ranks[found] ?? 0)) found = i;
  return found;
}

/** The path of one page of a list; the first stands at the list's own. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}/page/${page}`;
}
