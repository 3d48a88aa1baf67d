import { expect, test } from 'vitest';
import { pagefindEngine } from './pagefind.ts';

const engine = pagefindEngine(async () => ({
  init: async () => {},
  search: async () => ({ results: [], filters: { actor: { gna: 2 }, year: { 2020: 3 } } }),
}));

test('only what was asked for is counted, whatever was loaded before', async () => {
  expect(await engine.search('x', { year: [] })).toEqual({ matches: [], counts: { year: { 2020: 3 } } });
  expect(await engine.filters(['actor'])).toEqual({ actor: { gna: 2 } });
});
