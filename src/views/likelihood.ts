import { termOf } from '../dossier/yardstick.ts';
import type { ViewContext } from './context.ts';
import type { LinkView } from './links.ts';
import { fill } from './words.ts';

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
    term: Object.entries(words.likelihoods).find(([known]) => known === folded)?.[1] ?? written,
    ...(term === undefined ? {} : { range: fill(words.judgement.range, { min: term.from, max: term.to }) }),
    scale: { href: urls.list('guide/scales'), label: words.judgement.scale[yardstick] },
  };
}
