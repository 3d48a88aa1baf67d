import type { Dossier, Page } from '../../dossier/dossier.ts';
import type { PageCollection } from '../../dossier/schema.ts';

type PageIn<C extends PageCollection> = Extract<Page, { collection: C }>;

/** The pages of one collection in reading order. */
export function pagesIn<C extends PageCollection>(dossier: Dossier, collection: C): PageIn<C>[] {
  const isOne = (page: Page | undefined): page is PageIn<C> => page?.collection === collection;
  return dossier.order[collection].map((key) => dossier.pages[key]).filter(isOne);
}
