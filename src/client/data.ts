import type { NameEntry, SearchData } from '../views/searchData.ts';

declare global {
  /** Set by `assets/search-data.js`. */
  var dossierSearch: SearchData | undefined;
  /** Set by `assets/names.js`. */
  var dossierNames: readonly NameEntry[] | undefined;
}

/** Interface words and labels of the search. @throws before `assets/search-data.js` has run */
export function searchData(): SearchData {
  const data = globalThis.dossierSearch;
  if (!data) throw new Error('assets/search-data.js has not run');
  return data;
}
