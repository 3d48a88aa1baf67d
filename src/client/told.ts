import { fill } from '../dossier/phrases.ts';
import type { SearchData } from '../views/searchData.ts';
import { count } from '../views/words.ts';

/**
 * What a search found, as a screen reader hears it.
 * @param isFilter whether it found nothing on account of its filters
 */
export function told({ words, lang }: SearchData, term: string, total: number, isFilter = false): string {
  if (total > 0) return count(words.results, total, lang);
  return isFilter || term === '' ? words.noneFiltered : fill(words.none, { term });
}
