import { isFrench } from '../dossier/intl.ts';
import { foldName } from '../dossier/names.ts';
import { withoutElisions } from '../views/elisions.ts';
import { exactWord } from '../views/searchFields.ts';
import { countsOfSome, noCounts } from './counts.ts';
import { daysInWords } from './daysInWords.ts';
import type { Answer, Counts, Filters, Hit, Match, SearchEngine } from './engine.ts';
import { foldedWords } from './foldedWords.ts';
import type { Query } from './query.ts';
import { searchTerm } from './term.ts';
import { plainWords, termsOf, withPlainQuotes } from './terms.ts';
import { withMarks } from './withMarks.ts';

/**
 * Asks the engine. By relevance, pages that bear the very name come first, by a proper name before a
 * weak one; what finds nothing is tried again in other spellings.
 * @param lang of the pages; BCP 47
 */
export async function find(
  engine: SearchEngine,
  { term, filters, sort }: Query,
  lang: string,
): Promise<Answer> {
  const asked = withPlainQuotes(term.trim());
  if (asked === '') return engine.search(null, filters, sort);
  const named = new Map<string, Match>();
  let answer: Answer = { matches: [], counts: {} };
  for (const [index, spelling] of spellingsOf(asked, lang).entries()) {
    // A name may begin with an elision, or be a day in numbers.
    const names = index === 0 ? [...new Set([asked, spelling])] : [spelling];
    const [found, ...bearing] = await Promise.all([
      search(engine, { term: spelling, filters, sort }),
      ...(sort ? [] : names.map((name) => bearers(engine, name, filters))),
    ]);
    answer = found;
    for (const match of bearing.flat()) named.set(match.id, match);
    if (answer.matches.length > 0) break;
  }
  const shown = new Map(answer.matches.map((match) => [match.id, match]));
  const rest = answer.matches.filter((match) => !named.has(match.id));
  return { ...answer, matches: [...[...named].map(([id, match]) => shown.get(id) ?? match), ...rest] };
}

/**
 * How to look for what was asked: days as pages tell them, else as written, else folded and without elisions.
 * French elides words before a vowel, and the index knows the word after one in other company: there it is looked
 * for alone first, but for phrases. A ligature that print has and keyboards have not comes last.
 */
function spellingsOf(asked: string, lang: string): string[] {
  const told = daysInWords(asked, lang);
  const first = isFrench(lang) ? outsideQuotes(told, withoutElisions) : told;
  const ligated = first.replace(/oe/gi, 'œ');
  const spellings = [first, told, asked, foldName(withoutElisions(told)), ligated];
  const lower = spellings.map((spelling) => spelling.toLowerCase());
  return spellings.filter((one, index) => one && lower.indexOf(one.toLowerCase()) === index);
}

function outsideQuotes(text: string, change: (text: string) => string): string {
  return text.replace(/"[^"]*"|[^"]+/g, (part) => (part.startsWith('"') ? part : change(part)));
}

/** Pages that bear this very name. */
async function bearers(engine: SearchEngine, name: string, filters: Filters): Promise<Match[]> {
  const word = exactWord(name);
  if (word === '') return [];
  const { matches } = await engine.search(word, filters);
  const by = (field: string) => matches.filter((match) => match.fields.includes(field));
  return [...new Set([...by('exact'), ...by('weak')])];
}

/**
 * Asks for pages that have all the words and phrases. Pagefind passes over a word that it does not know and over
 * quotes within a search, so each is asked for alone; it is asked for all words for the order.
 */
async function search(engine: SearchEngine, query: Query): Promise<Answer> {
  const terms = termsOf(query.term);
  const { filters, sort } = query;
  const [only = query.term] = terms;
  if (terms.length < 2) return searchTerm(engine, { term: only, filters, sort });
  const words = { term: plainWords(query.term).join(' '), filters, sort };
  const [all, ...each] = await Promise.all([
    engine.search(words.term, filters, sort),
    ...terms.map((term) => searchTerm(engine, { term, filters })),
  ]);
  const alone = each.map(({ matches }) => new Map(matches.map((match) => [match.id, match])));
  const matches = all.matches.flatMap((match) => {
    const found = alone.map((byId) => byId.get(match.id)).filter((one) => one !== undefined);
    return found.length < alone.length ? [] : [{ ...match, read: () => readOf(match, found) }];
  });
  return { matches, counts: await countsOf(engine, words, all, matches) };
}

/**
 * Counts of some of the matches of an answer, as far as they are known. A part of the index that does not know one of
 * the words has passed over it: without such parts they may be.
 */
async function countsOf(
  engine: SearchEngine,
  { term, filters, sort }: Query,
  all: Answer,
  some: readonly Match[],
): Promise<Counts> {
  if (some.length === 0) return noCounts(all.counts);
  const parts = partsOf(some);
  const isWithin = parts.length < partsOf(all.matches).length;
  const { matches, counts } = isWithin ? await engine.search(term, filters, sort, parts) : all;
  return matches.length === some.length ? counts : countsOfSome(counts);
}

function partsOf(matches: readonly Match[]): number[] {
  return [...new Set(matches.map(({ part }) => part))];
}

/** A hit with the marks that each of the words has alone. */
async function readOf(match: Match, each: readonly Match[]): Promise<Hit> {
  const words = (await Promise.all(each.map((one) => one.read()))).flatMap((hit) => hit.words);
  const forms = new Set(foldedWords(...words));
  return withMarks(await match.read(), (text) => foldedWords(text).some((word) => forms.has(word)));
}
