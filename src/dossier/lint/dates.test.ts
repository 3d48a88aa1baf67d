import { expect, test } from 'vitest';
import { findingsIn, told } from '../../testing/findings.ts';
import { ada, bob, talks } from '../guide/base.ts';

const relation = (date: string, verb = 'opposes', existed = '1960/..'): string =>
  `existed: ${existed}\nrelations:\n  - { verb: ${verb}, to: bob, date: "${date}", supportedBy: [report] }`;
const noTalks = {
  'events/talks.mdx': talks('')
    .replace('actor: ada', 'name: The chair')
    .replace('actor: bob', 'name: The speaker'),
};
const found = async (front: string, ofBob = ''): Promise<string[]> =>
  told(await findingsIn({ ...noTalks, 'actors/ada.mdx': ada('', front), 'actors/bob.mdx': bob('', ofBob) }));

test.each(['2031/..', '2020-08', '2021'])(
  'a relation that begins in %s is later than the dossier',
  async (date) => {
    expect(await found(relation(date))).toEqual([
      `actors/ada.mdx:8:37 date/after-as-of ${date} is later than 2020-07-25, the date of this dossier. Mend the date, or move asOf in dossier.yaml.`,
    ]);
  },
);

test.each(['2019/..', '2020', '2019/2024', '../2031', '2020-07-25', '1960'])(
  'a relation of %s can be',
  async (date) => {
    expect(await found(relation(date))).toEqual([]);
  },
);

test('a relation is held against the life of its actor', async () => {
  expect(await found(relation('2019', 'opposes', '../1950'))).toEqual([
    'actors/ada.mdx:8:37 date/outside-life Ada Quay has this relation 2019, but existed ../1950. Mend the date, or mend existed in actors/ada.mdx.',
  ]);
});

test('a verb that takes both at one time is held against the life of the other as well', async () => {
  expect(await found(relation('2019', 'heads'), 'existed: ../1950')).toEqual([
    'actors/ada.mdx:8:35 date/outside-life Bob Stone has this relation 2019, but existed ../1950. Mend the date, or mend existed in actors/bob.mdx.',
  ]);
  expect(await found(relation('2019', 'successor-of'), 'existed: ../1950')).toEqual([]);
});

test('a name does not begin later than the dossier, or end before it begins', async () => {
  expect(await found('names:\n  - { text: Adda, from: 2031 }')).toEqual([
    'actors/ada.mdx:7:25 date/after-as-of 2031 is later than 2020-07-25, the date of this dossier. Mend the date, or move asOf in dossier.yaml.',
  ]);
  expect(await found('names:\n  - { text: Adda, from: 2020, to: 2010-05-01 }')).toEqual([
    'actors/ada.mdx:7:35 date/invalid "to" in entry 1 of "names" is "2010-05-01". Expected a date that is not before from.',
  ]);
  expect(await found('names:\n  - { text: Adda, from: 2010-05, to: 2010 }')).toEqual([]);
});

test('a timeline does not end before it begins', async () => {
  expect(
    told(await findingsIn({ 'events/talks.mdx': talks('<Timeline from="2020" to="2010-05-01"/>') })),
  ).toEqual([
    'events/talks.mdx:12:27 date/invalid `2010-05-01` is not a valid `to`. Expected a date that is not before from.',
  ]);
});

const correction = (date: string, now = 'Noon'): string =>
  `corrections:\n  - { date: ${date}, was: None, now: ${now}, why: Misread. }`;

test('a correction is of a day that has come, and changes something', async () => {
  const on = async (front: string): Promise<string[]> =>
    told(await findingsIn({ 'actors/ada.mdx': ada('', front) }, new Date('2026-11-29T21:00Z')));
  expect(await on(correction('2026-12-24'))).toEqual([
    'actors/ada.mdx:7:13 date/future 2026-12-24 is still to come; today is 2026-11-29. Mend date.',
  ]);
  expect(await on(correction('2026-11-30'))).toEqual([]);
  expect(await on(correction('2026-11-01', 'None'))).toEqual([
    'actors/ada.mdx:7:41 schema/invalid "now" in entry 1 of "corrections" is "None". Expected other words than in was.',
  ]);
});
