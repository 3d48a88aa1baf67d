import { expect, test } from 'vitest';
import { matchesIn } from './markRanges.ts';

const marked = (text: string, ...words: string[]) =>
  matchesIn(text, words).map(([from, to]) => text.slice(from, to));

test('marks whole words whatever their case and diacritics', () => {
  expect(marked('Kaïs Saïed met KAIS; قيس سعيّد too.', 'kais', 'سعيد')).toEqual(['Kaïs', 'KAIS', 'سعيّد']);
});

test('marks the words that begin with a long word, but short ones alone', () => {
  expect(marked('An interim visit was visited in it', 'visit', 'in')).toEqual(['visit', 'visited', 'in']);
});

test('marks nothing of what was not asked for', () => {
  expect(marked('Revisit it', 'visit')).toEqual([]);
});
