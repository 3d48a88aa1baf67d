import type { SearchData } from '../views/searchData.ts';
import { loadScript } from './load.ts';

/** Links to what a reader may look for instead of words that find nothing; their words are loaded only then. */
export function instead(term: string, data: SearchData): Promise<readonly (Node | string)[]> {
  return Promise.all(['assets/titles', 'assets/suggestions'].map(loadScript)).then(
    () => globalThis.dossierInstead?.(term, data) ?? [],
    () => [],
  );
}
