import { expect, test } from 'vitest';
import { pagefindEngine } from './pagefind.ts';
import type { Found, Pagefind, SearchOptions } from './pagefindInstance.ts';

const data = () => Promise.reject(new Error());
/** Of each part, how many pages bear a word. */
const bearing: Record<string, Record<string, number>> = { harbour: { 0: 1, 1: 49 }, talks: { 0: 25, 1: 25 } };

/** An index of two parts; what a search narrows to a part that there is not has no results. */
function index(asked: { term: string | null; results: number }[]) {
  const search = async (term: string | null, { filters }: SearchOptions): Promise<Found> => {
    const all = [
      { id: 'en_1', score: 2, data },
      { id: 'en-x-1_1', score: 1.9, data },
    ];
    const { part } = filters;
    const wanted = part && 'any' in part ? part.any : [];
    const results = wanted.length === 0 || wanted.some((number) => ['0', '1'].includes(number)) ? all : [];
    if (term) asked.push({ term, results: results.length });
    return { results, filters: {}, totalFilters: { part: bearing[term ?? ''] ?? {} } };
  };
  const instance: Pagefind = { init: async () => {}, mergeIndex: async () => {}, search };
  return pagefindEngine({
    basePath: '/pagefind/',
    size: () => ({ parts: 2, pages: 100 }),
    open: async () => instance,
  });
}

test('a word that is rare in one part alone puts no page of it first', async () => {
  const { matches } = await index([]).search('harbour talks', {});
  expect(matches.map(({ id }) => id)).toEqual(['en-x-1_1', 'en_1']);
});

test('words are counted once each and without results, which would have to be handed over', async () => {
  const asked: { term: string | null; results: number }[] = [];
  await index(asked).search('talks harbour talks', {});
  expect(asked).toEqual([
    { term: 'talks harbour talks', results: 2 },
    { term: 'talks', results: 0 },
    { term: 'harbour', results: 0 },
  ]);
});
