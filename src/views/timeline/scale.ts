/** A run of time: milliseconds UTC of its first and last instant. */
export interface Span {
  min: number;
  max: number;
}

/** A run of time drawn to one scale; between two of them time is left out. */
export interface Stretch extends Span {
  /** Per cent of the drawing's width. */
  start: number;
  end: number;
}

/** Where an instant stands in a drawing. */
export interface TimeScale {
  stretches: readonly Stretch[];
  /** Per cent of the width, 0 to 100. @param instant one that is not left out */
  at(instant: number): number;
}

/** What stays empty at either side, for marks that are as wide as they are whenever they were. */
const MARGIN = 3;
const CUT = 4;
/** So much of the width a stretch has in any case: a lone day has to be seen. */
const LEAST = 6;

/** A time without events is left out where it is more than this part of all that is drawn. */
const LONG = 1 / 4;
/** Few events are never cut apart: their distances are what there is to see. */
const SPANS_PER_CUT = 4;

/**
 * Lays time out in a width. Long times without any event are left out, so that what lies close together
 * stays apart.
 * @param spans of what is drawn, at least one
 */
export function timeScale(spans: readonly Span[]): TimeScale {
  const runs = joinNear(joinNear(spans, 0), longGap(spans));
  const total = lengthOf(runs);
  const room = 100 - 2 * MARGIN - CUT * (runs.length - 1) - LEAST * runs.length;
  let at = MARGIN;
  const stretches = runs.map(({ min, max }): Stretch => {
    const start = at;
    const end = start + LEAST + room * (total > 0 ? (max - min) / total : 1 / runs.length);
    at = end + CUT;
    return { min, max, start, end };
  });
  return { stretches, at: (instant) => place(stretches, instant) };
}

/** The longest time without events that is still drawn, in milliseconds. */
function longGap(spans: readonly Span[]): number {
  const runs = joinNear(spans, 0);
  const gaps = runs.slice(1).map(({ min }, i) => min - (runs[i]?.max ?? min));
  let rest = lengthOf(runs) + gaps.reduce((sum, gap) => sum + gap, 0);
  let longest = Number.POSITIVE_INFINITY;
  for (const gap of gaps.sort((a, b) => b - a).slice(0, Math.floor(spans.length / SPANS_PER_CUT))) {
    if (gap <= rest * LONG) break;
    rest -= gap;
    longest = gap - 1;
  }
  return longest;
}

/** Runs of time in order, those that are no further apart than a gap made one. */
function joinNear(spans: readonly Span[], gap: number): Span[] {
  const runs: Span[] = [];
  for (const { min, max } of [...spans].sort((a, b) => a.min - b.min)) {
    const last = runs.at(-1);
    if (last && min - last.max <= gap) last.max = Math.max(last.max, max);
    else runs.push({ min, max });
  }
  return runs;
}

function lengthOf(runs: readonly Span[]): number {
  return runs.reduce((sum, { min, max }) => sum + max - min, 0);
}

function place(stretches: readonly Stretch[], instant: number): number {
  const held = stretches.find(({ max }) => instant <= max) ?? stretches.at(-1);
  if (!held) return 0;
  const { min, max, start, end } = held;
  const share = max > min ? (instant - min) / (max - min) : 0;
  return start + Math.min(1, Math.max(0, share)) * (end - start);
}
