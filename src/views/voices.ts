import { type Claim, countOrigins, type Position } from '../dossier/claims.ts';
import type { ViewContext } from './context.ts';
import { count } from './words.ts';

/** How much stands behind a position, so that a lone denial does not look like half of the world. */
export interface VoicesView {
  /** Independent sources that say so; what someone says of themselves is one voice, however often it is reported. */
  weight: number;
  /** One sign a voice: full for a source, open for someone's own statement. */
  signs: string;
  /** The same in words. */
  text: string;
}

/** More signs than this are not counted by eye. */
const MOST_SIGNS = 12;

/** The voices behind a position; absent where it cites nothing that supports it. */
export function voicesOf(
  { dossier, words, spoken }: ViewContext,
  position: Position,
): VoicesView | undefined {
  const origins = countOrigins(position.citations, 'supports', dossier.sources);
  if (origins === 0) return undefined;
  const own = position.by.length;
  if (own > 0) return { weight: own, signs: '○'.repeat(own), text: count(words.claim.own, origins, spoken) };
  return {
    weight: origins,
    signs: '●'.repeat(Math.min(origins, MOST_SIGNS)),
    text: count(words.claim.origins, origins, spoken),
  };
}

/** "6 independent sources for it, 1 against" where sources dispute what the text says. */
export function balanceOf({ dossier, words, spoken }: ViewContext, claim: Claim): string | undefined {
  const against = countOrigins(claim.citations, 'disputes', dossier.sources);
  if (against === 0) return undefined;
  return count(words.claim.balance, claim.origins, spoken, { against });
}
