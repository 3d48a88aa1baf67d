import { hash } from 'node:crypto';
import { linkOrder } from '../dossier/nameIndex.ts';
import type { PageKey } from '../dossier/page.ts';
import { collectionPages, sourcePages } from './listing.ts';
import { cut } from './lists/cut.ts';
import type { ListView, PlannedPage } from './lists/list.ts';
import { partPages, sourceParts } from './lists/parts.ts';
import type { Planned } from './lists/planned.ts';
import { type ListPlanning, plannedPages } from './perContext.ts';
import { timelinePages } from './timeline.ts';

/** Every page of every list of rows, by its path: indexes of collections, timeline, long lists of pages. */
export const listPages = plannedPages<ListView>('lists', (context) => {
  const { dossier } = context;
  const keys: PageKey[] = Object.values(dossier.order).flat();
  return [
    ...linkOrder.map((name) => ({ name, plan: () => collectionPages(context, name) })),
    { name: 'sources', plan: () => sourcePages(context) },
    { name: 'timeline', plan: () => timelinePages(context) },
    ...together(keys, (key) => partPages(context, key)),
    ...together(Object.keys(dossier.sources), (id) => sourceParts(context, id)),
  ];
});

/** Pages and sources whose long lists are planned together: few enough that an edit has few planned anew. */
const TOGETHER = 100;

function* together<K extends string>(
  keys: readonly K[],
  plan: (key: K) => readonly PlannedPage[],
): Generator<ListPlanning<ListView>> {
  for (const held of cut(keys, (key) => key, TOGETHER))
    yield { name: hash('sha256', held.join(' ')), plan: () => held.flatMap(plan) };
}

/** The list page of a path. @throws on a path that is none */
export function listPage<V>(pages: ReadonlyMap<string, Planned<V>>, path = ''): V {
  const page = pages.get(path);
  if (!page) throw new Error(`There is no list at ${path}.`);
  return page.view();
}
