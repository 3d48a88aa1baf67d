import parse from 'edtf';
import { expect, test } from 'vitest';
import { compareDates, dateBounds, formatDate, isEdtf } from './dates.ts';

const words = {
  uncertain: '{date}, uncertain',
  approximate: 'about {date}',
  both: 'about {date}, uncertain',
  range: '{start} to {end}',
  continuing: 'from {start}, continuing as of {date}',
  unknownEnd: 'an unknown end',
  unknownStart: 'an unknown start',
};
const say = (text: string) => formatDate(text, 'en', words, '2020-07-25');

test.each([
  ['2020-06-22', '22 June 2020'],
  ['2020-06?', 'June 2020, uncertain'],
  ['2020', '2020'],
  ['201X', '2010s'],
  ['2020-06-XX', 'June 2020'],
  ['2020-06-17/2020-06-18', '17 June 2020 to 18 June 2020'],
  ['2020-06-13~/2020-06-27~', 'about 13 June 2020 to about 27 June 2020'],
  ['2019-12~/..', 'from about December 2019, continuing as of 25 July 2020'],
  ['2020-06%', 'about June 2020, uncertain'],
])('%s is told as "%s"', (text, told) => {
  expect(isEdtf(text)).toBe(true);
  expect(say(text)).toBe(told);
});

test.each(['2020-02-31', 'June 2020', '22/06/2020', '2020-6-2', ''])('%s is no date', (text) => {
  expect(isEdtf(text)).toBe(false);
});

test('sorts by first instant, then last', () => {
  const dates = ['2020-06-26', '2020-06-13~/2020-06-27~', '2019-12~/..', '2020-06?', '2020-06-10'];
  expect(dates.sort(compareDates)).toEqual([
    '2019-12~/..',
    '2020-06?',
    '2020-06-10',
    '2020-06-13~/2020-06-27~',
    '2020-06-26',
  ]);
});

test('an open end is open', () => {
  expect(dateBounds('2019-12~/..').openEnd).toBe(true);
});

test('a plain day has the bounds that the EDTF parser gives it', () => {
  for (const day of ['2020-02-29', '1000-01-01', '2024-12-31']) {
    const { min, max } = parse(day);
    expect(dateBounds(day)).toEqual({ min: Number(min), max: Number(max), openEnd: false });
  }
  expect(isEdtf('2020-02-30')).toBe(false);
});
