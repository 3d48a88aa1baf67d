import { expect, test } from 'vitest';
import { termsOf } from './terms.ts';

test.each([
  ['Libya oil', ['Libya', 'oil']],
  ['  Libya   Libya oil ', ['Libya', 'oil']],
  ['Bosnia & Herzegovina –', ['Bosnia', 'Herzegovina']],
  ['al-Sarraj قيس', ['al-Sarraj', 'قيس']],
  ['&', []],
  ['"dangerous game"', ['"dangerous game"']],
])('%s asks for %j', (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});
