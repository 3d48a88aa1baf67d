import { expect, test } from 'vitest';
import { dateShape } from './dateShape.ts';

/** "soft open", and whether it is a day, a period or lies somewhere within. */
function shape(text: string): string {
  const { start, end, within, day } = dateShape(text);
  return `${start} ${end} ${day ? 'day' : within ? 'within' : 'period'}`;
}

test.each([
  ['2020-06-22', 'sharp sharp day'],
  ['2020-06-22?', 'soft soft day'],
  ['2020-?06-22', 'soft soft day'],
  ['2020-06', 'sharp sharp within'],
  ['2020-06-XX', 'sharp sharp within'],
  ['2020', 'sharp sharp within'],
  ['2020-21', 'sharp sharp within'],
  ['2020-06~', 'soft soft within'],
  ['202X', 'soft soft within'],
  ['2020-06-22/2020-06-23', 'sharp sharp period'],
  ['2020-06/2020-07', 'sharp sharp period'],
  ['2020-06-13~/2020-06-27', 'soft sharp period'],
  ['2019-12~/..', 'soft open period'],
  ['../2020-06', 'open sharp period'],
  ['2020-06-22/', 'sharp soft period'],
  ['/2020-06-22', 'soft sharp period'],
  ['[2019-11-27,2019-11-28]', 'sharp sharp within'],
  ['[..2020-06-24]', 'open sharp within'],
  ['[2020-06-22?,2020-06-24]', 'soft sharp within'],
  ['[2020~,2018]', 'sharp soft within'],
  ['[2018,2021,2020~]', 'sharp sharp within'],
  ['[2020~,2020-06]', 'soft soft within'],
  ['[2018~..2019,2017]', 'sharp sharp within'],
  ['[2018..2019~, 2020..]', 'sharp open within'],
  ['[2018..2019~]', 'sharp soft within'],
  ['{2020-06-22,2020-06-24}', 'sharp sharp period'],
])('%s is drawn %s', (text, expected) => {
  expect(shape(text)).toBe(expected);
});

test('its ends are those that are written', () => {
  const { min, max } = dateShape('2020-06-22/..');
  expect([min, max].map((instant) => new Date(instant).toISOString())).toEqual([
    '2020-06-22T00:00:00.000Z',
    '2020-06-22T23:59:59.999Z',
  ]);
});
