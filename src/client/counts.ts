import type { Counts } from './engine.ts';

/** Counts of an answer that has nothing. */
export function noCounts(counts: Counts): Counts {
  return map(counts, (values) => values.map(([value]) => [value, 0]));
}

/** What is known of the counts of an answer of which a part is left: where there was nothing there is nothing. */
export function countsOfSome(counts: Counts): Counts {
  return map(counts, (values) => values.filter(([, count]) => count === 0));
}

function map(counts: Counts, change: (values: [string, number][]) => [string, number][]): Counts {
  const changed = Object.entries(counts).map(([name, values]) => [
    name,
    Object.fromEntries(change(Object.entries(values))),
  ]);
  return Object.fromEntries(changed);
}
