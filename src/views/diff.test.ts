import { expect, test } from 'vitest';
import { wordDiff } from './diff.ts';

const told = (before: string, after: string, lang = 'en') =>
  wordDiff(before, after, lang)
    .map(({ type, text }) => (type === 'same' ? text : `${type === 'added' ? '+' : '-'}[${text}]`))
    .join('');

test('tells words that differ', () => {
  expect(told('The talks began in May.', 'The talks ended in May.')).toBe(
    'The talks -[began]+[ended] in May.',
  );
});

test('tells a text that has little in common as a whole', () => {
  expect(told('The talks began.', 'Nobody came to Paris in spring.')).toBe(
    '-[The talks began.]+[Nobody came to Paris in spring.]',
  );
});

test('knows words of other scripts', () => {
  expect(told('قال قيس سعيد اليوم هذا', 'قال قيس سعيد أمس هذا', 'ar')).toBe(
    'قال قيس سعيد -[اليوم]+[أمس] هذا',
  );
});
