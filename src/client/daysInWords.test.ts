import { expect, test } from 'vitest';
import { daysInWords } from './daysInWords.ts';

test.each([
  ['2020-06-27', 'en', '27 June 2020'],
  ['27/06/2020', 'en', '27 June 2020'],
  ['10.06.2020', 'en', '10 June 2020'],
  ['7-6-2020', 'en', '7 June 2020'],
  ['06/27/2020', 'en', '27 June 2020'],
  ['Macron 2020-06-27 Putin', 'en', 'Macron 27 June 2020 Putin'],
  ['2020-06-27', 'fr', '27 juin 2020'],
  ['01/08/2020', 'fr', '1er août 2020'],
])('%s in %s is %s', (written, lang, told) => {
  expect(daysInWords(written, lang)).toBe(told);
});

test.each([
  '2020-06',
  '2020-13-01',
  '31/02/2020',
  '27-06/2020',
  '192.168.10.2020',
  '2020-06-271',
  'A-2020-06-27',
])('%s is no day', (written) => expect(daysInWords(written, 'en')).toBe(written));
