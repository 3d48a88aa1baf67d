import parse from 'edtf';
import { expect, test } from 'vitest';
import { compareDates, dateBounds, isEdtf } from './dates.ts';

/** Bounds as days, with `..` where an end is open. */
function bounds(text: string): string {
  const { min, max, openStart, openEnd } = dateBounds(text);
  const day = (instant: number) => new Date(instant).toISOString().replace(/T.*/, '');
  return `${openStart ? '..' : ''}${day(min)} ${day(max)}${openEnd ? '..' : ''}`;
}

test.each([
  ['2020-06-22', '2020-06-22 2020-06-22'],
  ['2020-06?', '2020-06-01 2020-06-30'],
  ['2020-02', '2020-02-01 2020-02-29'],
  ['2020', '2020-01-01 2020-12-31'],
  ['201X', '2010-01-01 2019-12-31'],
  ['20XX', '2000-01-01 2099-12-31'],
  ['2020-06-XX', '2020-06-01 2020-06-30'],
  ['2020-XX-XX', '2020-01-01 2020-12-31'],
  ['2020-06-1X', '2020-06-10 2020-06-19'],
  ['2020-21', '2020-03-01 2020-05-31'],
  ['2020-24', '2020-12-01 2021-02-28'],
  ['2020-33', '2020-01-01 2020-03-31'],
  ['2020-06-17/2020-06-18', '2020-06-17 2020-06-18'],
  ['2020-06-13~/2020-06-27~', '2020-06-13 2020-06-27'],
  ['2020-06-22~/2020-06', '2020-06-22 2020-06-30'],
  ['2020-21/2020-22', '2020-03-01 2020-08-31'],
  ['2019-12~/..', '2019-12-01 2019-12-31..'],
  ['2019-12/', '2019-12-01 2019-12-31'],
  ['../2020-06', '..2020-06-01 2020-06-30'],
  ['/2020-06', '2020-06-01 2020-06-30'],
  ['[2020-06-22,2020-06-24]', '2020-06-22 2020-06-24'],
  ['[2020-06-22..2020-06-24]', '2020-06-22 2020-06-24'],
  ['[..2020-06-24]', '..2020-06-24 2020-06-24'],
  ['[2020-06..]', '2020-06-01 2020-06-30..'],
  ['{2020..2022}', '2020-01-01 2022-12-31'],
  ['2020-06-?22', '2020-06-22 2020-06-22'],
  ['0044-03-15', '0044-03-15 0044-03-15'],
])('%s lies within %s', (text, expected) => {
  expect(isEdtf(text)).toBe(true);
  expect(bounds(text)).toBe(expected);
});

test.each([
  '2020-02-31',
  '2021-02-29',
  '1900-02-29?',
  '2020-06-01/2021-02-29',
  '2020-13',
  '2020-00',
  'June 2020',
  '22/06/2020',
  '2020-6-2',
  '',
  '..',
  '/',
  '../..',
  '2020/2021/2022',
  '2020-06-23/2020-06-22',
  '[]',
  '[2020,]',
  '[2019..2020..2021]',
  '[2019....2021]',
  '{..2020..}',
  '[2019,2020..2021..2022]',
  '2020-06-22T18:30Z',
  '2020-25',
  '2020-41',
  'Y20200',
  'XXXX',
  'X020',
  `[${'2020,'.repeat(60)}2020]`,
])('%s is no date', (text) => {
  expect(isEdtf(text)).toBe(false);
  expect(() => dateBounds(text)).toThrow(RangeError);
});

test('sorts by first instant, open starts first, then last instant, open ends last', () => {
  const sorted = [
    '-0044',
    '0044',
    '2019-12~',
    '2019-12~/..',
    '../2020-06',
    '2020-06-01',
    '2020-06',
    '2020-06?',
    '2020-06-10',
    '2020-06-13~/2020-06-27~',
    '2020-06-26',
  ];
  expect([...sorted].reverse().sort(compareDates)).toEqual(sorted);
  expect([...sorted.slice(5), ...sorted.slice(0, 5)].sort(compareDates)).toEqual(sorted);
});

test('a plain day has the bounds that the EDTF parser gives it', () => {
  for (const day of ['2020-02-29', '1000-01-01', '2024-12-31']) {
    const { min, max } = parse(day);
    expect(dateBounds(day)).toEqual({ min: Number(min), max: Number(max), openStart: false, openEnd: false });
  }
  expect(isEdtf('2020-02-30')).toBe(false);
});
