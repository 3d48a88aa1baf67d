import { dateBounds } from '../dossier/dates.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { PageKey } from '../dossier/page.ts';
import type { Event } from '../dossier/schema.ts';

/** What comes before and after a page. */
export interface Neighbours {
  before?: PageKey;
  after?: PageKey;
}

/** An event with the first and last instant at which it may have gone on. */
interface Span {
  key: PageKey;
  first: number;
  last: number;
}

/** The pages of a collection in their order. */
export function inOrder(keys: readonly PageKey[]): [PageKey, Neighbours][] {
  return keys.map((key, i) => neighboursOf(key, keys[i - 1], keys[i + 1]));
}

/**
 * The event that ended last before each event, and the one that began first after it: dates that overlap, as
 * far as they are known, are neither before nor after, and a whole is no neighbour of its own parts.
 */
export function inTime(dossier: Dossier): [PageKey, Neighbours][] {
  const events = new Map<PageKey, Event>();
  for (const key of dossier.order.events) {
    const page = dossier.pages[key];
    if (page?.collection === 'events') events.set(key, page.front);
  }
  const spans = [...events].map(([key, { date }]) => spanOf(key, date));
  // Sorts keep what is equal in the order of the timeline.
  const byFirst = spans.toSorted((a, b) => compare(a.first, b.first));
  const byLast = spans.toSorted((a, b) => compare(a.last, b.last));
  const isPart = (key: PageKey, whole: PageKey): boolean => isWithin(events, key, whole);
  return spans.map(({ key, first, last }) => {
    const isClear = (other: Span): boolean => !isPart(key, other.key) && !isPart(other.key, key);
    let before = partition(byLast, (other) => other.last < first) - 1;
    while (before >= 0 && !isClearAt(byLast, before, isClear)) before--;
    let after = partition(byFirst, (other) => other.first <= last);
    while (after < byFirst.length && !isClearAt(byFirst, after, isClear)) after++;
    return neighboursOf(key, byLast[before]?.key, byFirst[after]?.key);
  });
}

function neighboursOf(key: PageKey, before?: PageKey, after?: PageKey): [PageKey, Neighbours] {
  return [key, { ...(before && { before }), ...(after && { after }) }];
}

/** An end that is open or not known may lie anywhere. */
function spanOf(key: PageKey, date: string): Span {
  const { min, max, openStart, openEnd } = dateBounds(date);
  return {
    key,
    first: openStart || date.startsWith('/') ? -Infinity : min,
    last: openEnd || date.endsWith('/') ? Infinity : max,
  };
}

/** Without a difference: infinities have none. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many spans of a sorted list pass a test that the first ones pass. */
function partition(spans: readonly Span[], passes: (span: Span) => boolean): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && passes(span)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isClearAt(spans: readonly Span[], at: number, isClear: (span: Span) => boolean): boolean {
  const span = spans[at];
  return span !== undefined && isClear(span);
}

/** Whether an event is part of another, be it through others. */
function isWithin(events: ReadonlyMap<PageKey, Event>, key: PageKey, whole: PageKey): boolean {
  const passed = new Set<PageKey>();
  for (let at: PageKey | undefined = key; at !== undefined && !passed.has(at); ) {
    passed.add(at);
    const partOf: string | undefined = events.get(at)?.partOf;
    at = partOf === undefined ? undefined : `events/${partOf}`;
    if (at === whole) return true;
  }
  return false;
}
