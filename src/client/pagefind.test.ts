import { expect, test } from 'vitest';
import { pagefindEngine } from './pagefind.ts';

const data = () => Promise.reject(new Error());
const engine = pagefindEngine(
  async () => ({
    init: async () => {},
    search: async () => ({
      results: ['best', 'old', 'new', 'next', 'least'].map((id) => ({ id, data })),
      filters: { actor: { gna: 2 }, year: { 2020: 3 } },
    }),
  }),
  async () => new Map(Object.entries({ old: -400, new: 18000, next: 18000 })),
);

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
