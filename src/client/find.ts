import { foldName } from '../dossier/names.ts';
import { exactWord, type Sort } from '../views/searchFields.ts';
import { countsOfSome, noCounts } from './counts.ts';
import { daysInWords } from './daysInWords.ts';
import type { Answer, Counts, Filters, Hit, Match, Piece, SearchEngine } from './engine.ts';
import { compound, foldedWords, withoutElisions } from './foldedWords.ts';
import { plainWords, termsOf } from './terms.ts';

/** What a reader asks for. */
export interface Query {
  /** Empty: browse by filter. */
  term: string;
  filters: Filters;
  sort?: Sort;
}

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
  const asked = term.trim();
  if (asked === '') return engine.search(null, filters, sort);
  const named = new Map<string, Match>();
  let answer: Answer = { matches: [], counts: {} };
  for (const spelling of spellingsOf(asked, lang)) {
    const [found, bearing] = await Promise.all([
      search(engine, { term: spelling, filters, sort }),
      sort ? [] : bearers(engine, spelling, filters),
    ]);
    answer = found;
    for (const match of bearing) named.set(match.id, match);
    if (answer.matches.length > 0) break;
  }
  const shown = new Map(answer.matches.map((match) => [match.id, match]));
  const rest = answer.matches.filter((match) => !named.has(match.id));
  return { ...answer, matches: [...[...named].map(([id, match]) => shown.get(id) ?? match), ...rest] };
}

/**
 * How to look for what was asked: days as pages tell them, else as written, else folded and without elisions.
 * French elides words before a vowel: the index may know the word after one in another company.
 */
function spellingsOf(asked: string, lang: string): string[] {
  const told = daysInWords(asked, lang);
  const spellings = [told, asked, foldName(withoutElisions(told))].filter(Boolean);
  return [...new Map(spellings.toReversed().map((one) => [one.toLowerCase(), one])).values()].toReversed();
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
  if (terms.length < 2) return searchOne(engine, { term: only, filters, sort });
  const words = { term: plainWords(query.term).join(' '), filters, sort };
  const [all, ...each] = await Promise.all([
    engine.search(words.term, filters, sort),
    ...terms.map((term) => searchOne(engine, { term, filters })),
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

/**
 * Asks for a word or a phrase. Pagefind takes a word by its stem and by every word that the stem begins: "Paris"
 * finds "parity". Where that is so, only the word itself is meant.
 */
async function searchOne(engine: SearchEngine, query: Query): Promise<Answer> {
  const { term, filters, sort } = query;
  const isWord = /^[^\s"]+$/.test(term);
  const [wide, narrow] = await Promise.all([
    engine.search(term, filters, sort),
    isWord ? engine.search(`"${term}"`, filters, sort) : undefined,
  ]);
  const sure = new Set(narrow?.matches.map(({ part }) => part));
  const answer = await known(engine, query, wide, sure);
  if (!narrow || narrow.matches.length === 0) return answer;
  const own = new Map(narrow.matches.map((match) => [match.id, match]));
  const stranger = answer.matches.find((match) => !own.has(match.id));
  if (!stranger || begins(await stranger.read(), term)) return answer;
  const matches = answer.matches.flatMap((match) => {
    const owned = own.get(match.id);
    return owned ? [{ ...match, read: () => readOwn(match, owned, term) }] : [];
  });
  return { ...narrow, matches };
}

/** A hit with the marks that each of the words has alone. */
async function readOf(match: Match, each: readonly Match[]): Promise<Hit> {
  const words = (await Promise.all(each.map((one) => one.read()))).flatMap((hit) => hit.words);
  const forms = new Set(foldedWords(...words));
  return withMarks(await match.read(), (text) => foldedWords(text).some((word) => forms.has(word)));
}

/** A hit without the marks of other words; the narrow match tells one form of the word, the wide one all places. */
async function readOwn(wide: Match, narrow: Match, term: string): Promise<Hit> {
  const forms = new Set(foldedWords(...(await narrow.read()).words));
  const hit = await wide.read();
  const [asked = ''] = foldedWords(term);
  const isOwn = (text: string) =>
    foldedWords(text).some((word) => forms.has(word) || word.startsWith(asked) || asked.startsWith(word));
  return withMarks(hit, isOwn);
}

/** A hit of whose marks some are left. */
function withMarks(hit: Hit, isKept: (text: string) => boolean): Hit {
  const kept = (pieces: readonly Piece[]): Piece[] =>
    pieces.map((piece) => ({ ...piece, match: piece.match && isKept(piece.text) }));
  const parts = hit.parts.map((part) => ({ ...part, excerpt: kept(part.excerpt) }));
  return {
    ...hit,
    excerpt: kept(hit.excerpt),
    words: hit.words.filter(isKept),
    parts: parts.filter((part) => part.excerpt.some((piece) => piece.match)),
  };
}

function begins(hit: Hit, term: string): boolean {
  const [asked = ''] = foldedWords(term);
  // A number is no beginning of a longer one.
  const goesOn = /\d$/.test(asked) ? /^\D/ : /^/;
  return matchedWords(hit).some((word) => word.startsWith(asked) && goesOn.test(word.slice(asked.length)));
}

/**
 * A word that it does not have a part of the index answers with its longest known beginning, "Onassis"
 * with "on": such an answer is none.
 * @param sure parts that are known to have it
 */
async function known(
  engine: SearchEngine,
  { term, filters, sort }: Query,
  answer: Answer,
  sure: ReadonlySet<number>,
): Promise<Answer> {
  const firsts = new Map(answer.matches.toReversed().map((match) => [match.part, match]));
  const answering: number[] = [];
  for (const [part, first] of firsts)
    if (sure.has(part) || answersTo(await first.read(), term)) answering.push(part);
  if (answering.length === firsts.size) return answer;
  if (answering.length > 0) return engine.search(term, filters, sort, answering);
  return { matches: [], counts: noCounts(answer.counts) };
}

/** How much of a word must stand in what it found, beginnings compared: stems differ in their ends. */
const KINSHIP = 0.6;

function answersTo(hit: Hit, term: string): boolean {
  const found = matchedWords(hit);
  const isFound = (asked: string) =>
    found.some((word) => word.startsWith(asked) || commonStart(word, asked) >= KINSHIP * asked.length);
  return term.split(/\s+/).every((word) => {
    const whole = compound(word);
    if (isFound(whole) || foldedWords(word).every(isFound)) return true;
    // What has no likeness at all has been found by its stem, or where it is not told.
    return !found.some((one) => whole.startsWith(one));
  });
}

/** What matched in its text, or what it says of itself where only that can have matched; of a compound also its words. */
function matchedWords(hit: Hit): string[] {
  const matched =
    hit.words.length > 0 ? hit.words : Object.values(hit.meta).flatMap((text) => text.split(/\s+/));
  return [...matched.map(compound).filter(Boolean), ...foldedWords(...matched)];
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
