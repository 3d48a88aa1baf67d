import { expect, test } from 'vitest';
import { dateHint } from './dateMeant.ts';
import { isEdtf } from './dates.ts';

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isEdtf(text);

test.each([
  ['22/06/2020', '2020-06-22'],
  ['06/22/2020', '2020-06-22'],
  ['22.06.2020', '2020-06-22'],
  ['22-6-2020', '2020-06-22'],
  ['5/5/2020', '2020-05-05'],
  ['2020/06/22', '2020-06-22'],
  ['2020.06-22', '2020-06-22'],
  ['20200622', '2020-06-22'],
  ['2020-6-3', '2020-06-03'],
  ['2020-6', '2020-06'],
  ['2020-06-22T10:30Z', '2020-06-22'],
  ['22 juin 2020', '2020-06-22'],
  ['22\u00A0juin\u00A02020', '2020-06-22'],
  ['lundi 22 juin 2020', '2020-06-22'],
  ['1er juin 2020', '2020-06-01'],
  ['3 févr. 2020', '2020-02-03'],
  ['aout 2020', '2020-08'],
  ['22 June 2020', '2020-06-22'],
  ['22nd of June 2020', '2020-06-22'],
  ['June 22, 2020', '2020-06-22'],
  ['Monday, June 22, 2020', '2020-06-22'],
  ['Sept. 2020?', '"2020-09?"'],
  ['22-23 June 2020', '2020-06-22/2020-06-23'],
  ['du 22 au 23 juin 2020', '2020-06-22/2020-06-23'],
  ['22 June 2020 to 3 July 2020', '2020-06-22/2020-07-03'],
  ['2020-06-22 / 2020-06-23', '2020-06-22/2020-06-23'],
  ['2020-06-22 - 2020-06-23', '2020-06-22/2020-06-23'],
  ['2020-06-22–2020-06-23', '2020-06-22/2020-06-23'],
  ['2020-06-22..2020-06-23', '2020-06-22/2020-06-23'],
  ['2020-06-22 / ..', '2020-06-22/..'],
  ['2020\u201106\u201122', '2020-06-22'],
  ['2020–06–22', '2020-06-22'],
  ['2019–2020', '2019/2020'],
  ['2019–20', '2019/2020'],
  ['03/04/2020', '2020-04-03 or 2020-03-04'],
  ['2010–12', '2010-12 or 2010/2012'],
  ['[2019..2020..2021]', '"[2019..2021]"'],
  ['{2018, 2019....2021}', '"{2018, 2019..2021}"'],
])('%s', (written, expected) => {
  expect(dateHint(written, isEdtf)).toBe(`Did you mean ${expected}?`);
});

test.each([
  ['2020-06-31', 'June 2020 has 30 days. Did you mean 2020-06-30?'],
  ['2021-02-29', 'February 2021 has 28 days. Did you mean 2021-02-28?'],
  ['31/06/2020', 'June 2020 has 30 days. Did you mean 2020-06-30?'],
  ['2020-06-01/2020-06-31?', 'June 2020 has 30 days. Did you mean "2020-06-01/2020-06-30?"?'],
  ['2020-22-06', 'There is no month 22. Did you mean 2020-06-22?'],
  ['2020-00', 'There is no month 00. Did you mean 2020?'],
  ['2020-06-00', 'There is no day 00. Did you mean 2020-06?'],
  ['2020-06-23/2020-06-22', 'It ends before it begins. Did you mean 2020-06-22/2020-06-23?'],
])('%s is not in the calendar', (written, expected) => {
  expect(dateHint(written, isEdtf)).toBe(expected);
});

test.each(['', 'yesterday', '22 jui 2020', '2020', 'June', '12/2020/06', 'x'.repeat(100_000)])(
  'of %.20s nothing can be told where a day is wanted',
  (written) => {
    expect(dateHint(written, isDay)).toBeUndefined();
  },
);

test('what a field refuses is not proposed', () => {
  expect(dateHint('22 to 23 June 2020', isDay)).toBeUndefined();
});
