import { noCounts } from './counts.ts';
import type { Answer, Hit, Match, SearchEngine } from './engine.ts';
import { compound, foldedWords } from './foldedWords.ts';
import type { Query } from './query.ts';
import { withMarks } from './withMarks.ts';

/**
 * Asks for a word or a phrase. Pagefind takes a word by its stem and by every word that the stem begins: "Paris"
 * finds "parity". Where that is so, only the word itself is meant.
 */
export async function searchTerm(engine: SearchEngine, query: Query): Promise<Answer> {
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

/** A hit without the marks of other words; the narrow match tells one form of the word, the wide one all places. */
async function readOwn(wide: Match, narrow: Match, term: string): Promise<Hit> {
  const forms = new Set(foldedWords(...(await narrow.read()).words));
  const hit = await wide.read();
  const [asked = ''] = foldedWords(term);
  const isOwn = (text: string) =>
    foldedWords(text).some((word) => forms.has(word) || word.startsWith(asked) || asked.startsWith(word));
  return withMarks(hit, isOwn);
}

function begins(hit: Hit, term: string): boolean {
  const [asked = ''] = foldedWords(term);
  // A number is no beginning of a longer one.
  const goesOn = /\d$/.test(asked) ? /^(?!\d)/ : /^/;
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
