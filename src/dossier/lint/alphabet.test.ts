import { expect, test } from 'vitest';
import { Alphabet } from './alphabet.ts';

/** The words of a text that are read, `…` for one of no name. */
function read(names: readonly string[], text: string): string {
  const alphabet = new Alphabet();
  for (const name of names) alphabet.add(name);
  const { symbols, starts, ends } = alphabet.encode(text);
  return [...symbols].map((symbol, i) => (symbol === '\0' ? '…' : text.slice(starts[i], ends[i]))).join(' ');
}

const names = ['Ada Lovelace', 'A. Lovelace', 'al-Sarraj', 'آدا', '3rd Fleet', 'Élysée'];

test.each([
  ['Ada Lovelace left.', 'Ada Lovelace …'],
  ['so did ada lovelace', ''],
  ['the words of no name, Ada', 'Ada'],
  ['She saw A. Lovelace and al-Sarraj', '… A . Lovelace … al Sarraj'],
  ['a formal Sarraj', 'Sarraj'],
  ['قالت آدا ذلك', '… آدا …'],
  ['of the 3rd Fleet', '3rd Fleet'],
  ['at the Elysee Palace', 'Elysee …'],
])('%s', (text, expected) => {
  expect(read(names, text)).toBe(expected);
});

test('what one text left behind changes nothing for the next alphabet', () => {
  read(names, 'She saw Ada, then');
  expect(read(names, 'Ada Lovelace')).toBe('Ada Lovelace');
});
