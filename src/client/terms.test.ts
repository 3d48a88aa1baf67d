import { expect, test } from 'vitest';
import { plainWords, termsOf, withPlainQuotes } from './terms.ts';

test.each([
  ['Libya oil', ['Libya', 'oil']],
  ['  Libya   Libya oil ', ['Libya', 'oil']],
  ['Bosnia & Herzegovina –', ['Bosnia', 'Herzegovina']],
  ['libya/turkey', ['libya', 'turkey']],
  ['libya,turkey;Egypt, oil;', ['libya', 'turkey', 'Egypt', 'oil']],
  ['27/06/2020 S/2020/402 1,5 libya,2020', ['27/06/2020', 'S/2020/402', '1,5', 'libya', '2020']],
  ['"Libya, Turkey" oil', ['"Libya, Turkey"', 'oil']],
  ['al-Sarraj قيس', ['al-Sarraj', 'قيس']],
  ['&', []],
  ['"" ""', []],
  ['"a b"c', ['"a b"', 'c']],
  ['"dangerous game"', ['"dangerous game"']],
  ['Macron "dangerous game" "Kais" "&"', ['Macron', '"dangerous game"', '"Kais"']],
  ['say "dangerous', ['say', 'dangerous']],
])('%s asks for %j', (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test('the words of a phrase are words without its quotes', () => {
  expect(plainWords('Macron "dangerous game" macron Macron')).toEqual([
    'Macron',
    'dangerous',
    'game',
    'macron',
  ]);
});

test.each([
  ['“dangerous game” Macron', '"dangerous game" Macron'],
  ['« jeu dangereux »', '"jeu dangereux"'],
  ['„gefährliches Spiel“', '"gefährliches Spiel"'],
  ['«\u00a0jeu\u00a0» et “a b”', '"jeu" et "a b"'],
  ['say “dangerous', 'say "dangerous'],
  ['“” «  »', '"" ""'],
  ['l’Élysée', 'l’Élysée'],
])('%s is asked as %s', (typed, asked) => {
  expect(withPlainQuotes(typed)).toBe(asked);
});
