import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pagefindEngine } from './pagefind.ts';

const data = () => Promise.reject(new Error());
const engine = pagefindEngine({
  basePath: '/pagefind/',
  size: () => ({ parts: 1, pages: 5 }),
  open: async () => ({
    init: async () => {},
    mergeIndex: () => Promise.reject(new Error()),
    search: async () => ({
      results: ['best', 'old', 'new', 'next', 'least'].map((id) => ({ id, score: 1, data })),
      filters: { actor: { gna: 2 }, year: { 2020: 3 } },
      totalFilters: {},
    }),
  }),
});
beforeAll(() => {
  const days = [
    [-400, ['old']],
    [18000, ['new', 'next']],
  ];
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(days)));
});
afterAll(() => vi.unstubAllGlobals());

test('only what was asked for is counted, whatever was loaded before', async () => {
  expect((await engine.search('x', { year: [] })).counts).toEqual({ year: { 2020: 3 } });
  expect(await engine.filters(['actor'])).toEqual({ actor: { gna: 2 } });
});

test('an order by date keeps the undated, by relevance and last', async () => {
  const ids = async (sort?: 'newest' | 'oldest') =>
    (await engine.search('x', {}, sort)).matches.map(({ id }) => id);
  expect(await ids()).toEqual(['best', 'old', 'new', 'next', 'least']);
  expect(await ids('newest')).toEqual(['new', 'next', 'old', 'best', 'least']);
  expect(await ids('oldest')).toEqual(['old', 'new', 'next', 'best', 'least']);
});

test('a page that two searches read at once tells each its own words', async () => {
  const shared = { url: '/', meta: {}, content: 'oil drones', excerpt: '', sub_results: [], locations: [0] };
  const found = (locations: number[]) => ({
    id: 'page',
    score: 1,
    data: async () => Object.assign(shared, { locations }),
  });
  const made = pagefindEngine({
    basePath: '/pagefind/',
    size: () => ({ parts: 1, pages: 1 }),
    open: async () => ({
      init: async () => {},
      mergeIndex: () => Promise.reject(new Error()),
      search: async (term) => ({
        results: [found(term === 'oil' ? [0] : [1])],
        filters: {},
        totalFilters: {},
      }),
    }),
  });
  const answers = await Promise.all(['oil', 'drones'].map((term) => made.search(term, {})));
  const hits = await Promise.all(answers.map(({ matches }) => matches[0]?.read()));
  expect(hits.map((hit) => hit?.words)).toEqual([['oil'], ['drones']]);
});
