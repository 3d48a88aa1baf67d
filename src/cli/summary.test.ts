import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

const of = (n: number): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`${i}`, {}]));
const order = (n: number) => ({
  actors: Object.keys(of(n)),
  places: Object.keys(of(n)),
});

test('what there is one of is told in the singular', () => {
  const told = (n: number) =>
    summaryOf({ order: order(n), claims: of(n), sources: of(n) }, { pages: n, words: n });
  expect(told(1)).toBe('1 actor, 1 place, 1 claim, 1 source; search over 1 page, 1 word');
  expect(told(2)).toBe('2 actors, 2 places, 2 claims, 2 sources; search over 2 pages, 2 words');
  expect(told(0)).toBe('0 actors, 0 places, 0 claims, 0 sources; search over 0 pages, 0 words');
});
