import { expect, test } from 'vitest';
import { axisOf } from './axis.ts';
import { type Span, timeScale } from './scale.ts';

const day = (text: string) => Date.parse(text);
const span = (from: string, to = from): Span => ({ min: day(from), max: day(to) + 86_399_999 });

test('equal times are equally wide, and nothing stands at the very edge', () => {
  const scale = timeScale([span('2020-01-01'), span('2020-12-31')]);
  expect(scale.stretches).toHaveLength(1);
  const [a, b, c] = ['2020-03-01', '2020-03-31', '2020-04-30'].map((text) => scale.at(day(text)));
  expect((b ?? 0) - (a ?? 0)).toBeCloseTo((c ?? 0) - (b ?? 0), 6);
  expect(scale.at(day('2020-01-01'))).toBeGreaterThan(0);
  expect(scale.at(day('2020-12-31') + 86_399_999)).toBeLessThan(100);
});

const cluster = ['2020-06-01', '2020-06-10', '2020-06-12', '2020-06-22', '2020-06-26', '2020-06-30'];

test('a long time without events is left out, so that what is close together stays apart', () => {
  const scale = timeScale([span('2011-02-17'), ...cluster.map((text) => span(text))]);
  expect(scale.stretches.map(({ min }) => new Date(min).getUTCFullYear())).toEqual([2011, 2020]);
  expect(scale.at(day('2020-06-30')) - scale.at(day('2020-06-01'))).toBeGreaterThan(50);
  expect(axisOf(scale, 'en').cuts).toHaveLength(1);
});

test('a time in which something lasts is never left out', () => {
  const scale = timeScale([span('2011-02-17', '2020-06-05'), ...cluster.map((text) => span(text))]);
  expect(scale.stretches).toHaveLength(1);
});

test('few events keep their distances', () => {
  expect(timeScale([span('1951-12-24'), span('2019-04-04'), span('2020-06-22')]).stretches).toHaveLength(1);
});

test.each([
  ['a day', [span('2020-06-22')]],
  ['a month', [span('2020-06-01', '2020-06-30')]],
  ['some years', [span('2011-02-17'), span('2020-06-22')]],
  ['centuries', [span('0044-03-15'), span('2020-06-22')]],
  ['before our era', [{ min: -90e12, max: -89e12 }]],
  ['a cut', [span('2011-02-17'), ...cluster.map((text) => span(text))]],
])('an axis of %s has a label in each stretch, and none covers another', (_, spans) => {
  const scale = timeScale(spans);
  const { ticks } = axisOf(scale, 'en');
  const labels = ticks.filter(({ label }) => label !== undefined);
  for (const { start, end } of scale.stretches)
    expect(labels.filter(({ x }) => x >= start - 0.1 && x <= end + 0.1).length).toBeGreaterThan(0);
  for (const [i, { x }] of labels.entries())
    if (i > 0) expect(x - (labels[i - 1]?.x ?? 0)).toBeGreaterThan(8);
  expect(labels[0]?.year ?? labels[0]?.label).toMatch(/\d/);
  expect(ticks.length).toBeLessThan(60);
});

test('an axis speaks the language of the dossier', () => {
  const scale = timeScale([span('2020-05-10', '2020-09-20')]);
  expect(axisOf(scale, 'fr').ticks.map(({ label }) => label)).toContain('juil.');
  const days = timeScale([span('2020-05-28', '2020-06-04')]);
  expect(axisOf(days, 'fr').ticks.map(({ label }) => label)).toContain('1er juin');
  expect(axisOf(days, 'en').ticks.map(({ label }) => label)).toContain('1 Jun');
});
