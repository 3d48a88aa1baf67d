import { expect, test } from 'vitest';
import { wordDiff } from './diff.ts';

const told = (before: string, after: string, lang = 'en') =>
  wordDiff(before, after, lang)
    .map(({ type, text }) => (type === 'same' ? text : `${type === 'added' ? '+' : '-'}[${text}]`))
    .join('');

test('tells words that differ', () => {
  expect(told('The talks began in May.', 'The talks ended in May.')).toBe(
    'The talks -[began] +[ended] in May.',
  );
});

test('tells a text that has little in common as a whole', () => {
  expect(told('The talks began.', 'Nobody came to Paris in spring.')).toBe(
    '-[The talks began.] +[Nobody came to Paris in spring.]',
  );
});

test('knows words of other scripts', () => {
  expect(told('قال قيس سعيد اليوم هذا', 'قال قيس سعيد أمس هذا', 'ar')).toBe(
    'قال قيس سعيد -[اليوم] +[أمس] هذا',
  );
});

test('does not leave short words standing between two that were replaced', () => {
  expect(told('The talks of May began late.', 'The talks in June began late.')).toBe(
    'The talks -[of May] +[in June] began late.',
  );
  expect(told('They met and ate in Paris today.', 'They sat and drank in Paris today.')).toBe(
    'They -[met and ate] +[sat and drank] in Paris today.',
  );
});

test('tells a text that differs in very many places as a whole', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const text = (between: string) => words.map((word) => `common ${word} ${between}`).join(' words ');
  expect(told(text('here'), text('there'))).toBe(`-[${text('here')}] +[${text('there')}]`);
});

test('does not compare texts that are far too long', () => {
  const [before, after] = ['a b '.repeat(1e6), 'b a '.repeat(1e6)];
  expect(wordDiff(before, after, 'en').map(({ type }) => type)).toEqual(['removed', 'same', 'added']);
});
