import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../dossier/compile.ts';
import type { PageKey } from '../dossier/page.ts';
import { parseHere } from '../testing/parseHere.ts';
import { type ViewContext, viewContext } from './context.ts';
import { listPage, listPages } from './lists.ts';
import { overviewView } from './maps/overview.ts';
import { matrixView } from './matrix.ts';
import type { PageView } from './page.ts';
import { sitePages } from './sitePages.ts';

/** Two who had not met, at a place, within a whole, between two other events: a page and no other edit. */
const event = `---
kind: meeting
title: Meeting on a truce
date: 2020-06-24
dateBasis: stated
places: [tripoli]
partOf: french-diplomatic-campaign
participants:
  - { actor: kais-saied, role: host }
  - { actor: vladimir-putin, role: guest }
bluf: They met.
basis: [seed]
---
They met [@seed].
`;

const parse = parseHere();
let folder: string;
let before: ViewContext;
let after: ViewContext;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-one-event-'));
  const content = path.resolve(import.meta.dirname, '../../content');
  const copy = path.join(folder, 'content');
  await cp(content, copy, { recursive: true });
  await writeFile(path.join(copy, 'events', 'meeting-on-a-truce.mdx'), event);
  [before, after] = await Promise.all([contextOf(content), contextOf(copy)]);
});

afterAll(() => rm(folder, { recursive: true }));

async function contextOf(content: string): Promise<ViewContext> {
  const { dossier, digest, diagnostics } = await compile(content, undefined, { parse });
  if (!dossier) throw new Error(JSON.stringify(diagnostics));
  return viewContext({ dossier, digest, base: '/' });
}

function pageView(context: ViewContext, key: PageKey): PageView {
  const site = sitePages(context).get(context.urls.page(key))?.make();
  if (site?.type !== 'page') throw new Error(`${key} has no page.`);
  return site.view;
}

/** Titles of the events drawn on a page. */
const eventsOn = (context: ViewContext, key: PageKey) =>
  pageView(context, key).events.flatMap(({ timeline }) => timeline.rows.map(({ title }) => title));

const timeline = (context: ViewContext) =>
  listPage(listPages(context), 'timeline').sections.flatMap((section) =>
    section.type === 'events' ? section.timeline.rows : [],
  );

test('the timeline has it in its place, drawn', () => {
  const titles = timeline(after).map(({ title }) => title);
  const at = titles.indexOf('Meeting on a truce');
  expect(titles.slice(at - 1, at + 2)).toEqual([
    'Saied in Paris',
    'Meeting on a truce',
    'Macron–Putin video call',
  ]);
  expect(titles.toSpliced(at, 1)).toEqual(timeline(before).map(({ title }) => title));
  const [earlier, drawn, later] = timeline(after).slice(at - 1, at + 2);
  expect(drawn?.lane.x).toBeGreaterThan(earlier?.lane.x ?? 100);
  expect(drawn?.lane.x).toBeLessThan(later?.lane.x ?? 0);
});

test('the pages of those who took part have it, and those of no others', () => {
  for (const key of after.dossier.order.actors) {
    const took = key === 'actors/kais-saied' || key === 'actors/vladimir-putin';
    expect(eventsOn(after, key).includes('Meeting on a truce'), key).toBe(took);
    expect(eventsOn(before, key)).not.toContain('Meeting on a truce');
  }
});

test('the matrix links the two', () => {
  const cell = (context: ViewContext) => {
    const { rows } = matrixView(context);
    const column = rows.findIndex(({ actor }) => actor.page === 'actors/vladimir-putin');
    return rows.find(({ actor }) => actor.page === 'actors/kais-saied')?.cells[column]?.words;
  };
  expect(cell(before)).toBeUndefined();
  expect(cell(after)).toMatch(/1 event/);
});

test('the page of the place has it', () => {
  expect(eventsOn(before, 'places/tripoli')).not.toContain('Meeting on a truce');
  expect(eventsOn(after, 'places/tripoli')).toContain('Meeting on a truce');
});

test('the map of all places counts it, and its own map shows the place', () => {
  const told = (context: ViewContext) =>
    overviewView(context)
      .groups.flatMap(({ rows }) => rows)
      .find(({ href }) => href === '/places/tripoli/')?.detail;
  expect(told(before)).toMatch(/ 1 event$/);
  expect(told(after)).toMatch(/ 2 events$/);
  const { map } = pageView(after, 'events/meeting-on-a-truce');
  expect(map?.places.map(({ label }) => label)).toEqual(['Tripoli']);
});

test('its neighbours lead to it, in time and within the whole, and it to them', () => {
  const around = (context: ViewContext, key: PageKey) =>
    pageView(context, key).sequences.map(({ label, previous, next }) => [
      label,
      previous?.link.label,
      next?.link.label,
    ]);
  const whole = 'Within “French diplomatic campaign on Libya”';
  expect(around(before, 'events/saied-in-paris')).toEqual([
    ['In time', "NATO defence ministers' meeting", 'Macron–Putin video call'],
    [whole, "NATO defence ministers' meeting", 'Macron–Putin video call'],
  ]);
  expect(around(after, 'events/saied-in-paris')).toEqual([
    ['In time', "NATO defence ministers' meeting", 'Meeting on a truce'],
    [whole, "NATO defence ministers' meeting", 'Meeting on a truce'],
  ]);
  expect(around(after, 'events/macron-putin-call')[0]?.[1]).toBe('Meeting on a truce');
  expect(around(after, 'events/meeting-on-a-truce')).toEqual([
    ['In time', 'Saied in Paris', 'Macron–Putin video call'],
    [whole, 'Saied in Paris', 'Macron–Putin video call'],
  ]);
});

test('the whole has it among its parts', () => {
  expect(eventsOn(after, 'events/french-diplomatic-campaign')).toContain('Meeting on a truce');
});
