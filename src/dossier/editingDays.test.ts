import { expect, test } from 'vitest';
import { asOfFindings, readingDayFindings } from './editingDays.ts';
import type { SourceRecord } from './records.ts';
import type { DossierFile } from './schema.ts';

const span = (line: number) => ({ line, column: 3, endLine: line, endColumn: 9 });
const record = (accessed: string, published: string, retrieved?: string): SourceRecord => ({
  file: 'sources/press.yaml',
  spans: { accessed: span(6), 'archive.retrieved': span(12) },
  source: {
    id: 'report',
    title: 'Report',
    publisher: 'press',
    url: 'https://example.org/report',
    published,
    accessed,
    lang: 'en',
    seen: 'full',
    descriptor: 'A report.',
    ...(retrieved && { archive: { file: 'report.html', sha256: '0'.repeat(64), retrieved } }),
  },
});
const now = new Date('2026-11-29T21:00Z');
const found = (...given: Parameters<typeof record>) =>
  readingDayFindings([record(...given)], now).map(({ line, code, message }) => [line, code, message]);

test('a day that is still to come is told where it is written', () => {
  expect(found('2062-11-29', '2020-06-22', '2026-12-24')).toEqual([
    [6, 'date/future', '2062-11-29 is still to come; today is 2026-11-29.'],
    [12, 'date/future', '2026-12-24 is still to come; today is 2026-11-29.'],
  ]);
});

test.each([
  ['2020-06-12', '2020-06-22'],
  ['2019-07-01', '2020'],
  ['2020-05-31', '2020-07'],
])('nothing is read on %s that was published on %s', (accessed, published) => {
  expect(found(accessed, published)).toEqual([
    [6, 'date/unpublished', `${accessed} is earlier than ${published}, when this was published.`],
  ]);
});

test.each([
  ['on the day', '2020-06-22', '2020-06-22'],
  ['where that day has not begun', '2020-06-21', '2020-06-22'],
  ['within the month', '2020-06-02', '2020-06'],
  ['within the year', '2020-06-02', '2020'],
  ['of no known day', '2020-06-02', 'unknown'],
  ['of a month that is not certain', '2020-06-02', '2020-07~'],
  ['of an interval', '2020-06-02', '2021/2022'],
  ['where it is tomorrow', '2026-11-30', '2020'],
])('a source may be read %s', (_, accessed, published) => {
  expect(found(accessed, published)).toEqual([]);
});

test('where the time is not known, the days of a record are compared all the same', () => {
  expect(readingDayFindings([record('2062-01-01', '2020')])).toEqual([]);
  expect(readingDayFindings([record('2019-01-01', '2020')])).toHaveLength(1);
});

test('a dossier is good up to a day that has begun somewhere', () => {
  const file: DossierFile = {
    title: 'T',
    id: 't',
    lang: 'en',
    asOf: '2026-11-30',
    authors: ['A'],
    status: 'draft',
    tlp: 'CLEAR',
    yardstick: 'none',
    home: 'home',
  };
  expect(asOfFindings(file, span(4), now)).toEqual([]);
  expect(asOfFindings({ ...file, asOf: '2062-11-30' }, span(4), now)).toMatchObject([
    { file: 'dossier.yaml', line: 4, code: 'date/future', hint: 'Mend asOf.' },
  ]);
});
