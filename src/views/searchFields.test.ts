import { expect, test } from 'vitest';
import { foldParted } from './elisions.ts';
import { exactWord, indexedSpelling } from './searchFields.ts';

test('spellings of one name are one word', () => {
  const words = ['Kaïs Saïed', 'KAIS  SAIED', 'kais-saied', '“Kais” Saied'].map(exactWord);
  expect(new Set(words).size).toBe(1);
  expect(exactWord('قيس سعيّد')).toBe(exactWord('قيس سعيد'));
  expect(exactWord('–')).toBe('');
});

test('a name is no beginning of a longer one', () => {
  expect(exactWord('France Info').startsWith(exactWord('France'))).toBe(false);
});

test('only letter forms that Pagefind does not know are spelt twice', () => {
  expect(indexedSpelling('Kaïs Saïed')).toBeUndefined();
  expect(indexedSpelling("Gouvernement d'entente")).toBeUndefined();
  expect(indexedSpelling('أردوغان')).toBeUndefined();
  expect(indexedSpelling('حكومة')).toBe('حكومه');
  expect(indexedSpelling('Işık')).toBe('isik');
});

test.each(["L'Œil de la mer", 'L’Œil de la mer'])(
  'a French name is spelt with its elision apart: %s',
  (name) => {
    expect(indexedSpelling(name, foldParted)).toBe("l'oeil de la mer");
  },
);
