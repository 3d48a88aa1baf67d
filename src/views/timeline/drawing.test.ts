import { expect, test } from 'vitest';
import { sample } from '../../testing/sample.ts';
import { eventRows } from '../events.ts';
import { timelineView } from './drawing.ts';

const sarvane = await sample('sarvane');
const rows = eventRows(sarvane, sarvane.dossier.order.events);
const [first] = rows;
if (!first) throw new Error('The dossier has no events.');

/** A timeline of events at these dates. */
const drawn = (...dates: string[]) =>
  timelineView(
    sarvane,
    dates.map((edtf) => ({ ...first, edtf, status: 'occurred' as const })),
  );
const key = (...dates: string[]) => drawn(...dates).key.map(({ mark }) => mark);

test('every event has its row and its place in the drawing', () => {
  const { rows: lanes } = timelineView(sarvane, rows);
  expect(lanes.map(({ href }) => href)).toEqual(rows.map(({ href }) => href));
  for (const { lane } of lanes) {
    expect(lane.x).toBeGreaterThanOrEqual(0);
    expect(lane.x + (lane.width ?? 0)).toBeLessThanOrEqual(100);
  }
});

test('a day is a point, a time a bar, and neither needs an explanation', () => {
  const { rows: lanes, key } = drawn('2020-06-22', '2020-06-24/2020-06-26');
  expect(lanes.map(({ lane }) => lane.width !== undefined)).toEqual([false, true]);
  expect(key).toEqual([]);
});

test('what is less exact than a day is explained', () => {
  expect(key('2020-06-22', '2020-06')).toEqual(['occurred', 'within']);
  expect(key('2020-06-22', '2020-06-24?')).toEqual(['occurred', 'soft']);
});

test('what goes on reaches to the edge and past every other event', () => {
  const { rows: lanes, key } = drawn('2020-01-05/..', '2020-06-22');
  const [open, other] = lanes.map(({ lane }) => lane);
  expect(open?.end).toBe('open');
  expect((open?.x ?? 0) + (open?.width ?? 0)).toBeGreaterThan(other?.x ?? 100);
  expect(key.map(({ mark }) => mark)).toContain('open');
});

test('no events are no drawing', () => {
  expect(timelineView(sarvane, []).axis.ticks).toEqual([]);
});

test('announced and cancelled events are explained, in the words that stand beside them', () => {
  const { key, rows: lanes } = timelineView(sarvane, rows);
  const words = new Map(key.map(({ mark, label }) => [mark, label]));
  for (const status of ['announced', 'cancelled', 'unknown'] as const) {
    const row = lanes.find((one) => one.status === status);
    expect(row?.statusLabel).toBeTruthy();
    expect(row?.statusLabel).toBe(words.get(status));
  }
});

test('events can be narrowed by who, what and where, but not by what all of them share', () => {
  const { filter } = timelineView(sarvane, rows, {});
  expect(filter?.fields.map(({ name }) => name)).toEqual(['actor', 'kind', 'place']);
  expect(filter?.note).toBeUndefined();
  for (const { name, options } of filter?.fields ?? [])
    for (const { id, label } of options) {
      const fitting = rows.filter((row) =>
        name === 'actor'
          ? row.actors.includes(id)
          : name === 'place'
            ? row.places.includes(id)
            : row.kind === id,
      );
      expect(fitting.length).toBeGreaterThan(0);
      expect(fitting.length).toBeLessThan(rows.length);
      expect(label).not.toBe('');
    }
});

test('where the rows are a page of a longer list the filter says so', () => {
  const { filter } = timelineView(sarvane, rows, { isPart: true });
  expect(filter?.note).toContain(`les ${rows.length} événements de cette page`);
});

test('a few events are not narrowed', () => {
  expect(timelineView(sarvane, rows.slice(0, 3), {}).filter).toBeUndefined();
});
