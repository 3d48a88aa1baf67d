import { fill } from '../dossier/phrases.ts';
import { type Term, termOf, yardsticks } from '../dossier/yardstick.ts';
import { capital } from './capital.ts';
import type { ViewContext } from './context.ts';
import type { LinkView } from './links.ts';
import type { Words } from './words/dictionary.ts';

/** How likely the authors hold something. */
export interface LikelihoodView {
  /** The term in the language of the interface. */
  term: string;
  /** "55–80 %", where the dossier's yardstick has the term. */
  range?: string;
  /** Leads to all terms of the yardstick. */
  scale: LinkView;
}

/** An estimative word with the range it stands for. @param written as the editors wrote it, in any case */
export function likelihoodView({ dossier, words, urls }: ViewContext, written: string): LikelihoodView {
  const { yardstick } = dossier.file;
  const term = termOf(yardstick, written);
  const folded = written.trim().replace(/\s+/g, ' ').toLowerCase();
  return {
    term: told(words, folded) ?? written,
    ...(term === undefined ? {} : { range: rangeOf(words, term) }),
    scale: { href: urls.list('guide/scales'), label: words.judgement.scale[yardstick] },
  };
}

/** The terms of the dossier's yardstick, a row for each range; absent where the dossier has none. */
export interface ScaleView {
  heads: string[];
  rows: { terms: string; range: string }[];
}

/** All terms of the dossier's yardstick in the language of the interface, from least to most likely. */
export function scaleView({ dossier, words, spoken }: ViewContext): ScaleView | undefined {
  const { yardstick } = dossier.file;
  if (yardstick === 'none') return undefined;
  const rows = new Map<string, string[]>();
  for (const term of yardsticks[yardstick]) {
    const range = rangeOf(words, term);
    rows.set(range, [...(rows.get(range) ?? []), told(words, term.term) ?? term.term]);
  }
  const { term, range } = words.judgement.terms[yardstick];
  return {
    heads: [term, range],
    rows: [...rows].map(([range, terms]) => ({ terms: capital(terms.join(', '), spoken), range })),
  };
}

function rangeOf({ judgement }: Words, { from, to }: Term): string {
  return fill(judgement.range, { min: from, max: to });
}

/** A term in the language of the interface. @param folded in lower case */
function told({ likelihoods }: Words, folded: string): string | undefined {
  return Object.entries(likelihoods).find(([known]) => known === folded)?.[1];
}
