import { expect, test } from 'vitest';
import { NameFinder } from './nameFinder.ts';

const names = ['Ada Lovelace', "Sana'a", 'Élysée', 'Saied', 'قيس سعيّد', 'U.S. Congress', 'op-nightfall'];

test.each([
  ['Then Ada Lovelace came.', 'Ada Lovelace'],
  ['ADA-LOVELACE', 'Ada Lovelace'],
  ['Ada *Lovelace*', 'Ada Lovelace'],
  ['Ada\nLovelace', 'Ada Lovelace'],
  ['Adá Lovelace’s notes', 'Ada Lovelace'],
  ['A\u00adda Love\u200blace', 'Ada Lovelace'],
  ['in Sanaa', "Sana'a"],
  ['in Sana’a', "Sana'a"],
  ['l’Elysee', 'Élysée'],
  ["Saied's words", 'Saied'],
  ['وقيس سعيد قال', 'قيس سعيّد'],
  ['the US Congress', undefined],
  ['the U.S. Congress', 'U.S. Congress'],
  ['https://example.org/op_nightfall/', 'op-nightfall'],
  ['Adam Lovelace', undefined],
  ['Ada. The next one: Lovelace', undefined],
  ['Ada\n\nLovelace', undefined],
  ['Saieds', undefined],
])('in %j it finds %j', (text, expected) => {
  expect(new NameFinder(names).find(text)[0]?.name).toBe(expected);
});

test('offsets point at the name as written', () => {
  const text = 'قال d’Ada Lovelace.';
  const [found] = new NameFinder(names).find(text);
  expect(text.slice(found?.start, found?.end)).toBe('Ada Lovelace');
});
