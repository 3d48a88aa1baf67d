import { createHash } from 'node:crypto';
import { getBuild } from '../dossier/current.ts';
import type { PageCollection } from '../dossier/schema.ts';
import type { Chrome } from './chrome.ts';
import { context } from './context.ts';
import type { PlannedPage } from './lists/list.ts';

/** The static paths of a collection; the front page stands elsewhere. */
export function pagePaths(collection: PageCollection | 'sources'): { params: { id: string } }[] {
  const { dossier, urls } = context();
  const ids =
    collection === 'sources'
      ? Object.keys(dossier.sources)
      : dossier.order[collection]
          .filter((key) => urls.page(key) !== urls.home)
          .map((key) => key.slice(collection.length + 1));
  return ids.map((id) => ({ params: { id } }));
}

/** The static paths of planned pages, by the name of the route's rest parameter. */
export function listPaths(
  parameter: string,
  pages: ReadonlyMap<string, PlannedPage<unknown>>,
): { params: Record<string, string | undefined> }[] {
  return [...pages.keys()].map((path) => ({ params: { [parameter]: path || undefined } }));
}

/**
 * The view model of the page that is being rendered: the one that the build made to see whether the page
 * changed, or, where there is no such build, a new one.
 * @param path of the page within the site, such as `/actors/gna/`
 */
export function viewAt<V extends { chrome: Chrome }>(path: string, make: () => V): V {
  const { given, base } = getBuild();
  return given?.href === `${base}${path.slice(1)}` ? (given.view as V) : make();
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
