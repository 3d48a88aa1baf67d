import { foldName } from '../dossier/names.ts';
import { wordsIn } from './foldedWords.ts';

const MOST = 8;

/**
 * The words asked for and the forms in which they were found ("visits", "visited"), each once. A letter alone
 * is what an apostrophe leaves over ("Turkey's"), unless it is all that was asked for.
 */
export function wordsToMark(words: readonly string[], term: string): string[] {
  const byFold = new Map<string, string>();
  for (const word of [term, ...words].flatMap(wordsIn)) {
    const folded = foldName(word);
    const isLeftOver = /^\D$/.test(folded) && word !== term;
    if (!isLeftOver && !byFold.has(folded)) byFold.set(folded, word);
  }
  return [...byFold.values()].slice(0, MOST);
}
