import type { Dossier } from '../../dossier/dossier.ts';
import { keyOf } from '../../dossier/nameIndex.ts';
import type { Page, PageKey } from '../../dossier/page.ts';
import type { PageCollection } from '../../dossier/schema.ts';
import { perContext } from '../../views/perContext.ts';

type PageIn<C extends PageCollection> = Extract<Page, { collection: C }>;

/** The keys of all pages, in the order in which linking met them. */
export const pageKeys = perContext('keys of pages', ({ dossier }): readonly PageKey[] =>
  Object.values(dossier.pages).map(keyOf),
);

/** What was found as a list of one, or none. */
export function found<T>(one: T | undefined): T[] {
  return one === undefined ? [] : [one];
}

/** The page of a key where it is in a collection. */
export function pageIn<C extends PageCollection>(
  { pages }: Dossier,
  collection: C,
  key: PageKey,
): PageIn<C> | undefined {
  const page = pages[key];
  const isOne = (one: Page | undefined): one is PageIn<C> => one?.collection === collection;
  return isOne(page) ? page : undefined;
}

/** The pages of one collection in reading order. */
export function pagesIn<C extends PageCollection>(dossier: Dossier, collection: C): PageIn<C>[] {
  return dossier.order[collection].flatMap((key) => pageIn(dossier, collection, key) ?? []);
}
