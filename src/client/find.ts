import { foldName } from '../dossier/names.ts';
import { exactWord, type Sort } from '../views/searchFields.ts';
import type { Answer, Filters, Match, SearchEngine } from './engine.ts';

/** What a reader asks for. */
export interface Query {
  /** Empty: browse by filter. */
  term: string;
  filters: Filters;
  sort?: Sort;
}

/**
 * Asks the engine. By relevance, pages that bear the very name come first, by a proper name before a
 * weak one; a spelling that finds nothing is tried again folded.
 */
export async function find(engine: SearchEngine, { term, filters, sort }: Query): Promise<Answer> {
  const asked = term.trim();
  if (asked === '') return engine.search(null, filters, sort);
  const [plain, named] = await Promise.all([
    engine.search(asked, filters, sort),
    sort ? [] : bearers(engine, asked, filters),
  ]);
  const folded = foldName(asked);
  const again = plain.matches.length === 0 && folded !== '' && folded !== asked.toLowerCase();
  const answer = again ? await engine.search(folded, filters, sort) : plain;
  const first = new Map(named.map((match) => [match.id, match]));
  const shown = new Map(answer.matches.map((match) => [match.id, match]));
  const rest = answer.matches.filter((match) => !first.has(match.id));
  return { ...answer, matches: [...[...first].map(([id, match]) => shown.get(id) ?? match), ...rest] };
}

async function bearers(engine: SearchEngine, name: string, filters: Filters): Promise<Match[]> {
  const word = exactWord(name);
  if (word === '') return [];
  // Asked for a word it does not have, Pagefind answers with its longest known beginning.
  const { matches } = await engine.search(word, filters);
  const by = (field: string) => matches.filter((match) => match.fields.includes(field));
  return [...new Set([...by('exact'), ...by('weak')])];
}
