import { distance } from 'fastest-levenshtein';
import { areTwins, characterNamed, oddIn } from './unseen.ts';

/** Texts longer than this are not measured: the cost grows with the square of the length. */
const longest = 60;
/** Measurements of one suggester; a dossier with very many unknown names gets hints for the first of them. */
const budget = 5_000_000;

/** Says `Did you mean "x"?`, or nothing where no candidate is near enough to be meant. */
export type Suggest = (written: string) => string | undefined;

/** A suggester over many candidates, found as by {@link nearestTo}. */
export function suggester(candidates: () => Iterable<string>): Suggest {
  const nearest = nearestTo(candidates);
  return (written) => {
    const best = nearest(written);
    return best === undefined ? undefined : `${asked(best)}${difference(written, best)}`;
  };
}

/** Asks whether it was meant. */
export function asked(candidate: string): string {
  return `Did you mean "${candidate}"?`;
}

/** What tells a text from another that looks the same; nothing where both can be told apart. */
function difference(written: string, meant: string): string {
  if (!areTwins(written, meant)) return '';
  const [own, other] = [oddIn(written), oddIn(meant)];
  if (own !== undefined && own !== other) return ` What stands here holds ${characterNamed(own)}: delete it.`;
  return other === undefined ? '' : ` Its name holds ${characterNamed(other)}: rename it with a plain one.`;
}

/**
 * Finds the nearest of many candidates, which are asked for once, when the first is wanted.
 * Candidates of another length are never measured, and what was asked before is remembered.
 */
export function nearestTo(candidates: () => Iterable<string>): (written: string) => string | undefined {
  let byLength: Map<number, string[]> | undefined;
  let left = budget;
  const answers = new Map<string, string | undefined>();
  return (written) => {
    const folded = written.toLowerCase();
    if (answers.has(folded)) return answers.get(folded);
    byLength ??= groupByLength(candidates());
    let best: string | undefined;
    let least = slack(folded) + 1;
    for (let gap = 0; gap < least && folded.length <= longest; gap++) {
      for (const length of gap === 0 ? [folded.length] : [folded.length - gap, folded.length + gap]) {
        for (const candidate of byLength.get(length) ?? []) {
          if (left-- <= 0) return undefined;
          const far = distance(folded, candidate.toLowerCase());
          if (far < least) [best, least] = [candidate, far];
        }
      }
    }
    best ??= holding(folded, byLength);
    answers.set(folded, best);
    return best;
  };
}

/** The nearest candidate, or undefined where nothing is near. For lists of at most some hundred. */
export function nearestOf(written: string, candidates: readonly string[]): string | undefined {
  return nearestTo(() => candidates)(written);
}

/** `Did you mean "x"?`, or undefined where nothing is near. For lists of at most some hundred. */
export function didYouMean(written: string, candidates: readonly string[]): string | undefined {
  return suggester(() => candidates)(written);
}

/** How many letters may differ: one in a word of three, else two, or two in five. */
function slack(written: string): number {
  return written.length < 4 ? 1 : Math.max(2, Math.ceil(written.length * 0.4));
}

function groupByLength(candidates: Iterable<string>): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const candidate of new Set(candidates)) {
    const group = groups.get(candidate.length);
    if (group) group.push(candidate);
    else if (candidate !== '') groups.set(candidate.length, [candidate]);
  }
  return groups;
}

/** The shortest candidate that holds what was written as whole words: "saied" means "kais-saied". */
function holding(written: string, byLength: ReadonlyMap<number, string[]>): string | undefined {
  if (written.length < 4) return undefined;
  for (const length of [...byLength.keys()].sort((a, b) => a - b)) {
    const found = byLength
      .get(length)
      ?.find((c) => ` ${c.toLowerCase().replaceAll('-', ' ')} `.includes(` ${written} `));
    if (found !== undefined) return found;
  }
  return undefined;
}
