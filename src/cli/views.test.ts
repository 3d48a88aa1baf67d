import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { compile } from '../dossier/compile.ts';
import type { Build } from '../dossier/current.ts';
import type { Change } from '../dossier/editions/change.ts';
import type { Edition, History } from '../dossier/editions/edition.ts';
import type { PageKey } from '../dossier/page.ts';
import { parseHere } from '../testing/parseHere.ts';
import { ViewsCheck } from '../testing/viewsCheck.ts';
import { viewContext } from '../views/context.ts';
import { TrackedViews } from '../views/reads/trackedViews.ts';
import { Tracker } from '../views/reads/tracker.ts';
import { root } from './options.ts';
import { type Draws, draws } from './synthetic/random.ts';

const SARVANE = path.join(root, 'e2e/fixtures/sarvane/content');
const CHANGES = 100;

let build: Build;
beforeAll(async () => {
  const { dossier, digest, sourceFiles } = await compile(SARVANE, 'RED', { parse: parseHere() });
  if (!dossier) throw new Error('The fixture has errors.');
  const files = Object.values(dossier.pages).map(({ file }) => file);
  const history = Object.fromEntries(files.map((file) => [file, { changed: '2025-11-02', people: ['A'] }]));
  // What is changed here has no known origin, and neither has what it is compared with.
  build = { dossier: structuredClone(dossier), base: '/', digest, editing: { sourceFiles, history } };
});

test('whatever changes in any record of a dossier, a page that shows it is made anew', () => {
  const next = draws(5, 0);
  const check = new ViewsCheck();
  check.compare(viewContext(build));
  let counted = 0;
  for (let n = 0; counted < CHANGES; n++) {
    const changed = structuredClone(build);
    const what = changeLeaf(changed, next, n);
    changeBodyToo(changed, what);
    try {
      const { wrong } = check.compare(viewContext(changed));
      expect(wrong, what).toEqual([]);
      counted++;
    } catch (error) {
      // A change may leave a dossier that no compiler gives, such as a key that names nothing.
      if (error instanceof Error && error.name === 'AssertionError') throw error;
    }
  }
}, 300_000);

test('where a difference between editions is no longer told, each page that told of it is made anew', () => {
  const check = new ViewsCheck();
  const told = ({ dossier }: Build) => [dossier.history, ...dossier.history.editions].map(differences);
  const count = told(build).flat().length;
  expect(count).toBeGreaterThan(20);
  for (let n = 0; n < count; n++) {
    check.compare(viewContext(build));
    const changed = structuredClone(build);
    const lists = told(changed);
    const at = lists.flatMap((list) => list.map((_, i) => ({ list, i })))[n];
    const [gone] = at?.list.splice(at.i, 1) ?? [];
    const { made, wrong } = check.compare(viewContext(changed));
    expect(wrong, JSON.stringify(gone)).toEqual([]);
    expect(made).toContain('/changes/');
  }
});

function differences(of: History | Edition): Change[] {
  return 'since' in of ? of.since : of.changes;
}

test('where a page no longer links to another, that one is made anew', () => {
  const check = new ViewsCheck();
  const linked = Object.entries(build.dossier.backlinks);
  expect(linked.length).toBeGreaterThan(5);
  for (const [key, links] of linked) {
    check.compare(viewContext(build));
    const changed = structuredClone(build);
    const { pages, targets, backlinks } = changed.dossier;
    const [gone] = links;
    const page = gone && pages[gone.from];
    if (!gone || !page) throw new Error(`Nothing links to ${key}.`);
    page.body.text += ' Changed.';
    targets[gone.from] = (targets[gone.from] ?? []).map((to) => (to === key ? null : to));
    backlinks[key as PageKey] = links.slice(1);
    expect(check.compare(viewContext(changed)).wrong, key).toEqual([]);
  }
});

test('a change of one leaf page leaves nearly all views as they are', () => {
  const check = new ViewsCheck();
  check.compare(viewContext(build));
  const changed = structuredClone(build);
  const page = changed.dossier.pages['places/lorme'];
  if (page) page.body.text += ' Changed.';
  changed.digest = 'another';
  const { all, made, wrong } = check.compare(viewContext(changed));
  expect(wrong).toEqual([]);
  expect(made.length).toBeGreaterThan(0);
  expect(made.length).toBeLessThan(all / 10);
});

test('where one more page shows a claim, those that show it already stay as they are', () => {
  const check = new ViewsCheck();
  check.compare(viewContext(build));
  const changed = structuredClone(build);
  const shown = Object.values(changed.dossier.shownOn).filter((pages) => pages.length > 0);
  expect(shown.length).toBeGreaterThan(0);
  for (const pages of shown) pages.push('places/lorme');
  expect(check.compare(viewContext(changed))).toMatchObject({ made: [], wrong: [] });
});

test('lists are planned again only where something that planning read has changed', () => {
  const planned = (kept?: Buffer, own: Build = build) => {
    const tracker = new Tracker(viewContext(own), 'program', kept);
    const plan = vi.spyOn(tracker, 'make');
    const views = new TrackedViews(tracker);
    const names = plan.mock.calls.map(([name]) => name).sort();
    for (const { href } of views.pages) views.unchanged(href) ?? views.make(href);
    return { kept: tracker.save(), names };
  };
  const first = planned();
  expect(first.names).toEqual(
    expect.arrayContaining(['lists: actors', 'lists: timeline', 'lists of names: all']),
  );
  const second = planned(first.kept);
  expect(second.names).toEqual([]);
  const changed = structuredClone(build);
  const event = Object.values(changed.dossier.pages).find(({ collection }) => collection === 'events');
  if (event) event.front.bluf = 'Changed.';
  const third = planned(second.kept, changed);
  expect(third.names).toContain('lists of names: all');
  expect(third.names).not.toContain('lists: actors');
});

test('what is kept holds for one program, one place and one marking, and only whole', () => {
  const context = viewContext(build);
  const tracker = new Tracker(context, 'program');
  const first = new TrackedViews(tracker);
  const [page] = first.pages;
  if (!page) throw new Error('The site has no page.');
  const { href } = page;
  const { hash } = first.make(href);
  const kept = tracker.save();
  const told = (bytes: Buffer, version = 'program', own: Build = build) =>
    new TrackedViews(new Tracker(viewContext(own), version, bytes)).unchanged(href);
  expect(told(kept)).toBe(hash);
  expect(told(kept, 'another')).toBeUndefined();
  expect(told(kept, 'program', { ...build, base: '/below/' })).toBeUndefined();
  const { dossier } = build;
  expect(told(kept, 'program', { ...build, dossier: { ...dossier, ceiling: 'GREEN' } })).toBeUndefined();
  for (const length of [0, 3, 19, 20, 100, kept.length - 1])
    expect(told(kept.subarray(0, length))).toBeUndefined();
  const next = draws(1, 1);
  for (let i = 0; i < 20; i++) {
    const damaged = Buffer.from(kept);
    const at = next.below(damaged.length);
    damaged.writeUInt8(damaged.readUInt8(at) ^ (1 + next.below(255)), at);
    expect(told(damaged), `byte ${at}`).toBeUndefined();
  }
  expect(told(randomBytes(500))).toBeUndefined();
});

/** What others decide of a claim: where that changes, its page need not. */
const standing = /^claims\.[^.]+\.(?:about|by|status|origins|positions\.\d+\.by)\b/;

/** The rest of a claim is what its page says: the compiler alone keeps it so. @param what changed, as {@link changeLeaf} tells */
function changeBodyToo({ dossier }: Build, what: string): void {
  const id = /^claims\.([^.]+)\./.exec(what)?.[1];
  const claim = id !== undefined && !standing.test(what) ? dossier.claims[id] : undefined;
  const page = claim && dossier.pages[claim.page];
  if (page) page.body.text += ' Changed.';
}

/** Changes one text or number anywhere in a record, takes one item out of a list, or drops a record. @returns where */
function changeLeaf(changed: Build, next: Draws, n: number): string {
  const { dossier, editing } = changed;
  // The order follows from dates and names, backlinks from bodies and targets: the compiler alone keeps them so.
  const { order: _, backlinks: __, ...rooms } = dossier;
  const all = { ...rooms, ...editing };
  // Most is to be read in pages, and what changed between editions is read in many ways.
  const names = [...Object.keys(all), 'pages', 'history', 'pages', 'history', 'claims', 'pages', 'history'];
  let at: unknown = all;
  const steps: string[] = [];
  let step = names[n % names.length] ?? '';
  for (;;) {
    steps.push(step);
    if (typeof at !== 'object' || at === null) return steps.join('.');
    const value: unknown = Reflect.get(at, step);
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    if (typeof value === 'object' && keys.length > 0 && (steps.length < 3 || next.chance(0.9))) {
      at = value;
      step = keys[next.below(keys.length)] ?? '';
      continue;
    }
    if (typeof value === 'string') Reflect.set(at, step, `${value} ${n}`);
    else if (typeof value === 'number') Reflect.set(at, step, value + 1);
    else if (Array.isArray(at)) at.splice(Number(step), 1);
    else Reflect.deleteProperty(at, step);
    return steps.join('.');
  }
}
