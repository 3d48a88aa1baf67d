import { expect, test } from 'vitest';
import { shorten } from './links.ts';

test.each([
  ['whole', 'NATO, Italy', 20, 'NATO, Italy'],
  ['cut between words', 'NATO and Italy', 11, 'NATO and…'],
  ['no sign is left over', 'NATO, Italy and Greece', 9, 'NATO…'],
  ['nor one that French sets apart', 'Ce qui suit\u00a0: rien', 14, 'Ce qui suit…'],
  ['nor a dash', 'Paris – Rome', 9, 'Paris…'],
])('a shortened text: %s', (_, text, longest, shown) => {
  expect(shorten(text, longest)).toBe(shown);
});
