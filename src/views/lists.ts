import type { PageKey } from '../dossier/dossier.ts';
import { linkOrder } from '../dossier/nameIndex.ts';
import type { ViewContext } from './context.ts';
import { collectionPages, sourcePages } from './listing.ts';
import type { PlannedPage } from './lists/list.ts';
import { partPages, sourceParts } from './lists/parts.ts';
import { timelinePages } from './timeline.ts';

const planned = new WeakMap<ViewContext, ReadonlyMap<string, PlannedPage>>();

/** Every page of every list of rows, by its path: indexes of collections, timeline, long lists of pages. */
export function listPages(context: ViewContext): ReadonlyMap<string, PlannedPage> {
  const known = planned.get(context);
  if (known) return known;
  const { dossier } = context;
  const keys: PageKey[] = Object.values(dossier.order).flat();
  const pages = [
    ...linkOrder.flatMap((collection) => collectionPages(context, collection)),
    ...sourcePages(context),
    ...timelinePages(context),
    ...keys.flatMap((key) => partPages(context, key)),
    ...Object.keys(dossier.sources).flatMap((id) => sourceParts(context, id)),
  ];
  const made = new Map(pages.map((page) => [page.path, page]));
  planned.set(context, made);
  return made;
}

/** The list page of a path. @throws on a path that is none */
export function listPage<V>(pages: ReadonlyMap<string, PlannedPage<V>>, path = ''): V {
  const page = pages.get(path);
  if (!page) throw new Error(`There is no list at ${path}.`);
  return page.view();
}
