import { expect, test } from 'vitest';
import { formatDate } from '../dossier/dates.ts';
import { wordsFor } from './words.ts';

const say = (text: string, lang: string) => formatDate(text, lang, wordsFor(lang).dates, '2020-07-25');

test.each([
  ['2020-06-22', '22 June 2020', '22 juin 2020'],
  ['2020-07-01', '1 July 2020', '1er juillet 2020'],
  ['2020-06', 'June 2020', 'juin 2020'],
  ['2020', '2020', '2020'],
  ['2020-06?', 'June 2020, uncertain', 'juin 2020, incertain'],
  ['2020-06~', 'about June 2020', 'juin 2020 environ'],
  ['2020-06%', 'about June 2020, uncertain', 'juin 2020 environ, incertain'],
  ['2020-06-?22', '22 June 2020, uncertain', '22 juin 2020, incertain'],
  ['201X', '2010s', 'années 2010'],
  ['20XX', 'between 2000 and 2099', '2000 – 2099, sans plus de précision'],
  ['2020-06-XX', 'June 2020', 'juin 2020'],
  ['2020-XX-XX', '2020', '2020'],
  [
    '2020-06-1X',
    'between 10 June 2020 and 19 June 2020',
    '10 juin 2020 – 19 juin 2020, sans plus de précision',
  ],
  ['2020-21', 'spring 2020', 'printemps 2020'],
  ['2020-24~', 'about winter 2020', 'hiver 2020 environ'],
  ['2020-33', 'quarter 1 of 2020', '1er trimestre 2020'],
  ['2020-34', 'quarter 2 of 2020', '2e trimestre 2020'],
  ['2020-06-17/2020-06-18', '17–18 June 2020', '17–18 juin 2020'],
  ['2020-06-01/2020-06-18', '1–18 June 2020', '1er–18 juin 2020'],
  ['2020-06-27/2020-07-03', '27 June – 3 July 2020', '27 juin – 3 juillet 2020'],
  ['2020-06-01/2020-07-01', '1 June – 1 July 2020', '1er juin – 1er juillet 2020'],
  ['2020-05-30/2020-06-01', '30 May – 1 June 2020', '30 mai – 1er juin 2020'],
  ['2019-12-31/2020-01-01', '31 December 2019 – 1 January 2020', '31 décembre 2019 – 1er janvier 2020'],
  ['0001/0005', '1–5', '1–5'],
  ['2019-12/2020-01', 'December 2019 – January 2020', 'décembre 2019 – janvier 2020'],
  ['2020/2021', '2020–2021', '2020–2021'],
  [
    '2020-06-13~/2020-06-27~',
    'about 13 June 2020 to about 27 June 2020',
    '13 juin 2020 environ – 27 juin 2020 environ',
  ],
  ['2020-06-22/2020-07', '22 June 2020 to July 2020', '22 juin 2020 – juillet 2020'],
  [
    '2019-12~/..',
    'about December 2019, continuing as of 25 July 2020',
    'décembre 2019 environ, en cours au 25 juillet 2020',
  ],
  ['2019-12/', 'December 2019 to end not known', 'décembre 2019 – fin inconnue'],
  ['/2020-06', 'start not known to June 2020', 'début inconnu – juin 2020'],
  ['../2020-06', 'until June 2020', 'jusqu’en juin 2020'],
  ['../1962', 'until 1962', 'jusqu’en 1962'],
  ['../1962~', 'until about 1962', 'jusqu’en 1962 environ'],
  ['../2020-06-01', 'until 1 June 2020', 'jusqu’au 1er juin 2020'],
  ['../2020-21', 'until spring 2020', 'printemps 2020 et avant'],
  ['[2020-06-22,2020-06-24]', '22 June 2020 or 24 June 2020', '22 juin 2020 ou 24 juin 2020'],
  ['[2020-06,2020-07,2021]', 'June 2020, July 2020 or 2021', 'juin 2020, juillet 2020 ou 2021'],
  [
    '[2020-06-22..2020-06-24]',
    'between 22 June 2020 and 24 June 2020',
    '22 juin 2020 – 24 juin 2020, sans plus de précision',
  ],
  ['[..2020-06-24]', '24 June 2020 or earlier', '24 juin 2020 au plus tard'],
  ['[2020-06..]', 'June 2020 or later', 'juin 2020 au plus tôt'],
  ['{2020-06,2020-07}', 'June 2020 and July 2020', 'juin 2020 et juillet 2020'],
  ['-0043', '44 BC', '44 av. J.-C.'],
  ['0044-03-15', '15 March 44', '15 mars 44'],
])('%s is told as it is known: %s', (text, english, french) => {
  expect(say(text, 'en')).toBe(english);
  expect(say(text, 'fr')).toBe(french);
});

test('a reader of Arabic is shown the same year', () => {
  expect(say('2020-06', 'ar')).toMatch(/2020|٢٠٢٠/);
});
