import { fill } from '../../dossier/phrases.ts';
import type { ViewContext } from '../context.ts';
import type { Href } from '../urls.ts';

/** Neighbours of the current page that the pager names. */
const NEAR = 2;

/** Links between the pages of one list. */
export interface PagerView {
  /** "Page 2 of 14". */
  position: string;
  links: { href: Href; label: string; current: boolean; rel?: 'prev' | 'next' }[];
}

/**
 * The pager of one page: its neighbours, the first and the last; undefined for a list of one page.
 * @param current counts from 1.
 */
export function pagerView(
  { words }: ViewContext,
  current: number,
  count: number,
  hrefOf: (page: number) => Href,
): PagerView | undefined {
  if (count < 2) return undefined;
  const near = Array.from({ length: 2 * NEAR + 1 }, (_, i) => current - NEAR + i);
  const numbers = [...new Set([1, ...near, count])].filter((n) => n >= 1 && n <= count);
  const step = (page: number, label: string, rel: 'prev' | 'next') =>
    page < 1 || page > count ? [] : [{ href: hrefOf(page), label, current: false, rel }];
  return {
    position: fill(words.lists.position, { n: current, count }),
    links: [
      ...step(current - 1, words.nav.previous, 'prev'),
      ...numbers.map((n) => ({ href: hrefOf(n), label: String(n), current: n === current })),
      ...step(current + 1, words.nav.next, 'next'),
    ],
  };
}
