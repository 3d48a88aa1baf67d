import { distance } from 'fastest-levenshtein';
import { frenchTerms } from './frenchTerms.ts';
import { foldName } from './names.ts';
import type { DossierFile } from './schema.ts';

/** A term of estimative probability with the range it stands for, in per cent, both ends included. */
export interface Term {
  term: string;
  from: number;
  to: number;
}

export type Yardstick = DossierFile['yardstick'];

const terms = (from: number, to: number, ...words: string[]): Term[] =>
  words.map((term) => ({ term, from, to }));

/**
 * The terms of each yardstick, from least to most likely: ICD 203 (US Intelligence Community Directive)
 * and the Probability Yardstick of the UK's Professional Head of Intelligence Assessment.
 */
export const yardsticks: Readonly<Record<Yardstick, readonly Term[]>> = {
  icd203: [
    ...terms(1, 5, 'almost no chance', 'remote'),
    ...terms(5, 20, 'very unlikely', 'highly improbable'),
    ...terms(20, 45, 'unlikely', 'improbable'),
    ...terms(45, 55, 'roughly even chance', 'roughly even odds'),
    ...terms(55, 80, 'likely', 'probable'),
    ...terms(80, 95, 'very likely', 'highly probable'),
    ...terms(95, 99, 'almost certain', 'nearly certain'),
  ],
  phia: [
    ...terms(0, 5, 'remote chance'),
    ...terms(10, 20, 'highly unlikely'),
    ...terms(25, 35, 'unlikely'),
    ...terms(40, 50, 'realistic possibility'),
    ...terms(55, 75, 'likely', 'probable'),
    ...terms(80, 90, 'highly likely'),
    ...terms(95, 100, 'almost certain'),
  ],
  none: [],
};

/** The term of a yardstick as written in any case, or undefined where the yardstick does not have it. */
export function termOf(yardstick: Yardstick, written: string): Term | undefined {
  const folded = written.trim().replace(/\s+/g, ' ').toLowerCase();
  return yardsticks[yardstick].find(({ term }) => term === folded);
}

/** The term of a yardstick that French pages print so, in whatever gender and number. */
export function termPrintedAs(
  yardstick: Yardstick,
  printed: string,
): { term: string; print: string } | undefined {
  const asked = stemOf(printed);
  const prints: Readonly<Record<string, string>> = frenchTerms;
  for (const { term } of yardsticks[yardstick]) {
    const print = prints[term];
    if (print !== undefined && stemOf(print) === asked) return { term, print };
  }
  return undefined;
}

function stemOf(term: string): string {
  return foldName(term).replace(/e?s?$/, '');
}

/** The one term that differs from what was written by two letters at most: another word would be another estimate. */
export function misspelt(yardstick: Yardstick, written: string): Term | undefined {
  if (written.length > 60) return undefined;
  const far = yardsticks[yardstick].map((term) => ({
    term,
    far: distance(written.toLowerCase(), term.term),
  }));
  const [best, other] = far.filter(({ far }) => far <= 2).sort((a, b) => a.far - b.far);
  return best && best.far !== other?.far ? best.term : undefined;
}
