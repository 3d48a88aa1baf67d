import type { NameEntry, SearchData, Spellings } from '../views/searchData.ts';
import type { SearchEngine } from './engine.ts';

declare global {
  /** Set by `assets/search-data.js`. */
  var dossierSearch: SearchData | undefined;
  /** Set by `assets/names.js`. */
  var dossierNames: readonly NameEntry[] | undefined;
  /** Set by `assets/titles.js`. */
  var dossierTitles: readonly Spellings[] | undefined;
  /** Set by `assets/search-page.js`. */
  var dossierSearchPage:
    | ((root: HTMLElement, engine: SearchEngine, data: SearchData) => Promise<void>)
    | undefined;
  /** Set by `assets/suggestions.js`. */
  var dossierInstead: ((term: string, data: SearchData) => (Node | string)[]) | undefined;
}

/** Interface words and labels of the search. @throws before `assets/search-data.js` has run */
export function searchData(): SearchData {
  const data = globalThis.dossierSearch;
  if (!data) throw new Error('assets/search-data.js has not run');
  return data;
}
