import type { Body, Citation, Segment } from '../segments.ts';
import { isAbove, losesStance, type Withheld } from './withheld.ts';

interface Citations {
  /** Every citation, those of parts marked above the ceiling included. */
  before: Citation[];
  /** Those that stay. */
  after: Citation[];
  /** A bracket or a footnote says less than before. */
  isBroken: boolean;
}

/** The citations of segments before and after the filter, footnotes followed. */
export function citationsOf(
  segments: readonly Segment[],
  body: Body,
  withheld: Withheld,
  seen: ReadonlySet<number> = new Set(),
): Citations {
  const all: Citations = { before: [], after: [], isBroken: false };
  const take = (inner: Citations, isOut: boolean): void => {
    all.before.push(...inner.before);
    if (isOut) return;
    all.after.push(...inner.after);
    all.isBroken ||= inner.isBroken;
  };
  for (const segment of segments) {
    if (segment.type === 'cite') {
      const before = body.cites[segment.index] ?? [];
      const after = before.filter((item) => !withheld.sources.has(item.source));
      take({ before, after, isBroken: losesStance(before, after) }, false);
    } else if (segment.type === 'note' && !seen.has(segment.index)) {
      const note = body.footnotes[segment.index];
      if (note) take(citationsOf(note.segments, body, withheld, new Set([...seen, segment.index])), false);
    } else if (segment.type === 'component') {
      take(citationsOf(segment.call.children, body, withheld, seen), isAbove(segment.call, withheld));
    }
  }
  return all;
}

/**
 * Whether a passage or a claim can no longer stand: one of its brackets lost every source, or every
 * one that disputes or qualifies. The passage then goes as a whole, since what is left of it would
 * say something else.
 */
export function isUnsupported(segments: readonly Segment[], body: Body, withheld: Withheld): boolean {
  const { before, after, isBroken } = citationsOf(segments, body, withheld);
  return isBroken || losesStance(before, after);
}
