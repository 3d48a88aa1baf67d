import { distance } from 'fastest-levenshtein';
import { foldName } from '../dossier/names.ts';
import type { Spellings } from '../views/searchData.ts';
import { lettersApart } from './lettersApart.ts';

/** How many letters may be wrong: none of three, one of six, two of more. */
function slack(text: string): number {
  return text.length <= 3 ? 0 : text.length <= 6 ? 1 : 2;
}

/**
 * The title that misspelt words were meant for: the nearest by letters that were put in, left out, swapped or
 * taken for others, folded. Titles and names are compared by as many of their words as were asked for.
 * @returns undefined where none is near
 */
export function nearestTitle(term: string, titles: readonly Spellings[]): string | undefined {
  const asked = foldName(term);
  const length = asked.split(' ').length;
  let best: string | undefined;
  let least = slack(asked) + 1;
  for (const spellings of titles)
    for (const spelling of spellings)
      for (const part of partsOf(foldName(spelling), length)) {
        if (Math.abs(part.length - asked.length) >= least) continue;
        // Which counts a swap as two, is fast, and finds most too far.
        if (distance(asked, part) >= 2 * least) continue;
        const far = lettersApart(asked, part);
        if (far < least) [best, least] = [spellings[0], far];
      }
  return best;
}

/** Every so many words of a name that follow one another. */
function partsOf(name: string, length: number): string[] {
  const words = name.split(' ');
  return words
    .slice(0, Math.max(1, words.length - length + 1))
    .map((_, i) => words.slice(i, i + length).join(' '));
}
