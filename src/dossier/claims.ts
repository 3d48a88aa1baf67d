import type { ClaimType, Confidence, Credibility } from './components.ts';
import type { PageKey } from './page.ts';
import type { Source } from './schema.ts';
import type { Citation } from './segments.ts';

export const claimStatuses = [
  'corroborated',
  'reported',
  'qualified',
  'contested',
  'unsourced',
  'refuted',
  'withdrawn',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export interface Position {
  text: string;
  by: PageKey[];
  citations: Citation[];
}

/** An addressable assertion; its status is derived from its citations unless the editors state one. */
export interface Claim {
  id: string;
  page: PageKey;
  type: ClaimType;
  text: string;
  about: PageKey[];
  by: PageKey[];
  asOf?: string;
  status: ClaimStatus;
  reason?: string;
  /** Digit of the Admiralty code, where the editors gave one. */
  credibility?: Credibility;
  citations: Citation[];
  positions: Position[];
  /** Independent origins that support it. */
  origins: number;
  supersededBy?: string;
  /** Ids that it had before. */
  formerly?: string[];
}

/** The pages that have to do with a claim: those it is about, that make it, or that hold a position on it. */
export function partiesOf({ about, by, positions }: Claim): Set<PageKey> {
  return new Set([...about, ...by, ...positions.flatMap((position) => position.by)]);
}

export interface Judgement {
  id: string;
  page: PageKey;
  text: string;
  confidence: Confidence;
  likelihood?: string;
  basis: string[];
  asOf: string;
}

export interface Gap {
  id: string;
  page: PageKey;
  text: string;
  about: PageKey[];
}

/**
 * Derives a claim's status from its citations.
 * Two copies of one wire story are one origin: independence is counted by `origin`, else by the source.
 * @returns the status and the number of independent origins that support the claim.
 */
export function deriveStatus(
  citations: readonly Citation[],
  positions: number,
  sources: Readonly<Record<string, Source>>,
): { status: ClaimStatus; origins: number } {
  const origins = countOrigins(citations, 'supports', sources);
  const has = (stance: Citation['stance']) => citations.some((c) => c.stance === stance);
  if (has('disputes') || positions > 1) return { status: 'contested', origins };
  if (has('qualifies')) return { status: 'qualified', origins };
  if (origins > 1) return { status: 'corroborated', origins };
  return { status: origins === 1 ? 'reported' : 'unsourced', origins };
}

/** How many independent origins take a stance: copies of one first report are one. */
export function countOrigins(
  citations: readonly Citation[],
  stance: Citation['stance'],
  sources: Readonly<Record<string, Source>>,
): number {
  return new Set(citations.filter((c) => c.stance === stance).map((c) => originOf(c.source, sources))).size;
}

/** Follows `origin` from source to source to the first report; a cycle ends where it closes. */
export function originOf(id: string, sources: Readonly<Record<string, Source>>): string {
  const seen = new Set<string>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const origin = sources[at]?.origin;
    if (origin === undefined) return at;
    at = origin;
  }
  return at;
}
