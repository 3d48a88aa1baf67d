import { createHash } from 'node:crypto';
import type { PageKey } from '../dossier/dossier.ts';
import type { PageCollection } from '../dossier/schema.ts';
import type { Chrome } from './chrome.ts';
import { context, type ViewContext } from './context.ts';
import type { PlannedPage } from './lists/list.ts';

/** What `getStaticPaths` returns for one page. */
export interface StaticPath {
  params: { id: string };
  /** Changes exactly when something that the page shows changes. */
  cacheKey: string;
}

/** The static paths of a collection; each page's key is the hash of its view model. */
export function pagePaths(
  collection: PageCollection,
  view: (context: ViewContext, key: PageKey) => { chrome: Chrome },
): StaticPath[] {
  const made = context();
  return made.dossier.order[collection].map((key) => ({
    params: { id: key.slice(collection.length + 1) },
    cacheKey: hashOf(view(made, key)),
  }));
}

/**
 * SHA-256 of a view model, hexadecimal. The interface words are left out: the language stands in the
 * frame of every page, and the dictionaries are part of the program.
 */
export function hashOf(view: { chrome: Chrome }): string {
  const { chrome, ...rest } = view;
  const { words, ...frame } = chrome;
  return createHash('sha256')
    .update(JSON.stringify([frame, rest]))
    .digest('hex');
}

/** The static paths of planned pages, by the name of the route's rest parameter. */
export function listPaths(
  parameter: string,
  pages: ReadonlyMap<string, PlannedPage<{ chrome: Chrome }>>,
): { params: Record<string, string | undefined>; cacheKey: string }[] {
  return [...pages.values()].map(({ path, view }) => ({
    params: { [parameter]: path || undefined },
    cacheKey: hashOf(view()),
  }));
}
