import type { PageKey } from '../../dossier/page.ts';
import { fill } from '../../dossier/phrases.ts';
import type { ViewContext } from '../context.ts';
import type { LinkView } from '../links.ts';

/** Lists that move to pages of their own where they are too long for the page they belong to. */
export const parts = [
  'events',
  'parts',
  'happened',
  'documents',
  'claims',
  'gaps',
  'mentions',
  'relations',
  'connections',
  'pages',
] as const;
export type Part = (typeof parts)[number];

/** A list on a page is folded above so many entries, and so many then stay. Bare links take little room. */
const SENTENCES = { most: 40, shown: 25 };
const LINKS = { most: 200, shown: 100 };
/** A connection brings its evidence with it. */
const CONNECTIONS = { most: 20, shown: 12 };

function limits(part: Part): typeof SENTENCES {
  if (part === 'connections') return CONNECTIONS;
  return part === 'pages' || part === 'documents' ? LINKS : SENTENCES;
}

/** How many entries stay on the page of a list so long. */
export function shownOf(part: Part, count: number): number {
  return isFolded(part, count) ? limits(part).shown : count;
}

/** Whether a list is too long for the page it belongs to. */
export function isFolded(part: Part, count: number): boolean {
  return count > limits(part).most;
}

export interface Folded<T> {
  shown: readonly T[];
  /** Leads to the whole list; absent where it is here. */
  all?: LinkView;
}

/** The beginning of a long list and a link to the whole of it. @param owner a page or `sources/id`. */
export function fold<T>(
  context: ViewContext,
  owner: PageKey | `sources/${string}`,
  part: Part,
  items: readonly T[],
): Folded<T> {
  if (!isFolded(part, items.length)) return { shown: items };
  return { shown: items.slice(0, limits(part).shown), all: allOf(context, owner, part, items.length) };
}

/** The link from a folded list to the whole. */
export function allOf(
  { urls, words }: ViewContext,
  owner: PageKey | `sources/${string}`,
  part: Part,
  count: number,
): LinkView {
  return { href: urls.list(partPath(owner, part)), label: fill(words.lists.all, { n: count }) };
}

/** Path within the site, without slashes around it, of the list that holds all of a part. */
export function partPath(owner: PageKey | `sources/${string}`, part: Part): string {
  return `${owner}/${part}`;
}
