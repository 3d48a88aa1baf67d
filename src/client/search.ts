import { startBox } from './box.ts';
import { searchData } from './data.ts';
import type { SearchEngine } from './engine.ts';
import { startSearchPage } from './searchPage.ts';

/** Brings every search box and the search page of this document to life. */
export function startSearch(engine: SearchEngine): void {
  const data = searchData();
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page) startSearchPage(page, engine, data);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]'))
    if (!page?.contains(form)) startBox(form, engine, data);
}
