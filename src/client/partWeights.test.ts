import { expect, test } from 'vitest';
import { partWeights } from './partWeights.ts';

test('parts in which a word is as rare as in the whole have one weight', () => {
  const [one, two] = partWeights(2000, [[10, 10]]);
  expect(one).toBe(two);
});

test('a word counts no more in the part where it is rarer', () => {
  const rarity = (pages: number, bearing: number) => Math.log((pages - bearing + 0.5) / (bearing + 0.5) + 1);
  const [rare = 0, frequent = 0] = partWeights(2000, [[1, 9]]);
  expect(rare * rarity(1000, 1)).toBeCloseTo(frequent * rarity(1000, 9));
  expect(rare).toBeLessThan(frequent);
});
