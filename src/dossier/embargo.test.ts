import { expect, test } from 'vitest';
import { embargoEnd, embargoFindings } from './embargo.ts';
import type { DossierFile } from './schema.ts';

test.each([
  ['2026-12-01', '2026-12-01T00:00:00.000Z'],
  ['2026-12-01T06:00Z', '2026-12-01T06:00:00.000Z'],
  ['2026-12-01T06:00:30+01:00', '2026-12-01T05:00:30.000Z'],
  ['2026-12-01T06:00', undefined],
  ['2026-02-30', undefined],
  ['2026-02-30T10:00Z', undefined],
  ['2026-12-01T25:00Z', undefined],
  ['2026-12', undefined],
  ['2026-12~', undefined],
  ['soon', undefined],
])('%s ends at %s', (text, end) => {
  expect(embargoEnd(text)?.toISOString()).toBe(end);
});

const file: DossierFile = {
  title: 'T',
  id: 't',
  lang: 'en',
  asOf: '2026-11-24',
  authors: ['A'],
  status: 'draft',
  tlp: 'CLEAR',
  yardstick: 'none',
  home: 'home',
  embargo: '2026-12-01T06:00+01:00',
};
const found = (now: string, publishes: boolean) =>
  embargoFindings(file, undefined, { now: new Date(now), publishes });

test('a build that publishes before the time is an error that says what and when', () => {
  expect(found('2026-12-01T04:59:00Z', true)).toMatchObject([
    {
      severity: 'error',
      code: 'embargo/early',
      message: '"T" is under embargo until 2026-12-01T05:00Z; it is 2026-12-01T04:59Z now.',
    },
  ]);
});

test('a check before the time is a warning', () => {
  expect(found('2026-12-01T04:59:00Z', false)).toMatchObject([{ severity: 'warning' }]);
});

test('from the time on, and without an embargo, there is nothing to say', () => {
  expect(found('2026-12-01T05:00:00Z', true)).toEqual([]);
  const { embargo: _, ...free } = file;
  expect(embargoFindings(free, undefined, { now: new Date(0), publishes: true })).toEqual([]);
});
