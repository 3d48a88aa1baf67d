import { fill } from '../dossier/phrases.ts';
import type { SearchData } from '../views/searchData.ts';
import { count } from '../views/words.ts';

/** What a search found, as a screen reader hears it; without a term there were only filters. */
export function told({ words, lang }: SearchData, term: string, total: number): string {
  if (total > 0) return count(words.results, total, lang);
  return term === '' ? words.noneFiltered : fill(words.none, { term });
}
