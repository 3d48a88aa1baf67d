import { expect, test } from 'vitest';
import { wordsToMark } from './wordsToMark.ts';

test('what an apostrophe leaves over is not marked, what was asked for is', () => {
  expect(wordsToMark(['Turkey’s', 'roles'], "Turkey's role")).toEqual(['Turkey', 'role', 'roles']);
  expect(wordsToMark(['l’accord'], 'accord')).toEqual(['accord']);
  expect(wordsToMark(['s'], 's')).toEqual(['s']);
  expect(wordsToMark(['5'], 'article 5')).toEqual(['article', '5']);
});
