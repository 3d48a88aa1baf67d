import { expect, test } from 'vitest';
import type { Change } from '../dossier/editions/change.ts';
import { sample } from '../testing/sample.ts';
import { editionName } from './formats.ts';

const { dossier } = await sample('libya');
const edition = { day: '2026-11-24', asOf: '2020-07-25', changes: [] };
const editions = [
  { ...edition, id: '2026-11-24-2' },
  { ...edition, id: '2026-11-24' },
];
const change: Change = { kind: 'page', turn: 'new', id: 'actors/a', page: 'actors/a', title: 'A' };

test('an edition that nothing has changed since gives the files their name', () => {
  expect(editionName({ dossier: { ...dossier, history: { editions, since: [] } } })).toBe(
    'dossier-libya-2020-06-2026-11-24-2',
  );
});

test('between editions, and before the first, it is the day up to which the dossier knows the world', () => {
  for (const history of [
    { editions, since: [change] },
    { editions: [], since: [] },
  ]) {
    expect(editionName({ dossier: { ...dossier, history } })).toBe('dossier-libya-2020-06-2020-07-25');
  }
});

test('a marking above CLEAR is in the name, so that no bundle takes the place of a lower one', () => {
  const marked = { ...dossier, ceiling: 'AMBER+STRICT' as const, history: { editions: [], since: [] } };
  expect(editionName({ dossier: marked })).toBe('dossier-libya-2020-06-2020-07-25-amber-strict');
});
