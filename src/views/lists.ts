import type { PageKey } from '../dossier/dossier.ts';
import { linkOrder } from '../dossier/nameIndex.ts';
import { collectionPages, sourcePages } from './listing.ts';
import type { ListView, PlannedPage } from './lists/list.ts';
import { partPages, sourceParts } from './lists/parts.ts';
import { plannedPages } from './perContext.ts';
import { timelinePages } from './timeline.ts';

/** Every page of every list of rows, by its path: indexes of collections, timeline, long lists of pages. */
export const listPages = plannedPages<ListView>('lists', (context) => {
  const { dossier } = context;
  const keys: PageKey[] = Object.values(dossier.order).flat();
  return [
    ...linkOrder.flatMap((collection) => collectionPages(context, collection)),
    ...sourcePages(context),
    ...timelinePages(context),
    ...keys.flatMap((key) => partPages(context, key)),
    ...Object.keys(dossier.sources).flatMap((id) => sourceParts(context, id)),
  ];
});

/** The list page of a path. @throws on a path that is none */
export function listPage<V>(pages: ReadonlyMap<string, PlannedPage<V>>, path = ''): V {
  const page = pages.get(path);
  if (!page) throw new Error(`There is no list at ${path}.`);
  return page.view();
}
