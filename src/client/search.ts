import { startBox } from './box.ts';
import { searchData } from './data.ts';
import type { SearchEngine } from './engine.ts';

/** Brings every search box of this document to life, and the search page, whose own script has run before. */
export function startSearch(engine: SearchEngine): void {
  const data = searchData();
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page) globalThis.dossierSearchPage?.(page, engine, data);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]'))
    if (!page?.contains(form)) startBox(form, engine, data);
}
