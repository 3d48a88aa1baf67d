import { type DateSet, setOf } from './dateSet.ts';
import { dateBounds } from './dates.ts';

/** How an end of a date is known: as written; approximately, not for certain or not at all; or that it has none. */
export type DateEdge = 'sharp' | 'soft' | 'open';

/** A date as it can be drawn without saying more than is written. */
export interface DateShape {
  /** Milliseconds UTC of the first and the last instant that are written; an open end lies beyond. */
  min: number;
  max: number;
  start: DateEdge;
  end: DateEdge;
  /** It fell somewhere between its ends; otherwise it lasted from one to the other. */
  within: boolean;
  /** A single day is written. */
  day: boolean;
}

/**
 * The shape of an EDTF date (ISO 8601-2), for drawing: qualified ends (`?`, `~`, `%`), digits left open
 * (`X`) and unknown ends are soft, `..` is open, a month, year or choice holds its event somewhere within.
 * @throws RangeError on a text that `isEdtf` refuses
 */
export function dateShape(text: string): DateShape {
  const { min, max, openStart, openEnd } = dateBounds(text);
  const set = setOf(text);
  const [start = '', end = start] = text.split('/');
  const isPeriod = text.includes('/');
  const [firsts, lasts] = set ? outermost(set, min, max) : [[start], [end]];
  const edge = (dates: readonly string[], open: boolean): DateEdge =>
    open ? 'open' : dates.some(isSoft) ? 'soft' : 'sharp';
  const isDay = /^-?\d{4}-\d{2}-\d{2}$/.test(text.replace(/[?~%]/g, ''));
  return {
    min,
    max,
    start: edge(firsts, openStart),
    end: edge(lasts, openEnd),
    within: set ? set.isChoice : !isPeriod && !isDay,
    day: isDay,
  };
}

/** The dates of a set, in whatever order it has them, that its first and its last instant come from. */
function outermost({ members }: DateSet, min: number, max: number): [firsts: string[], lasts: string[]] {
  const firsts = members.map(({ start }) => start).filter(Boolean);
  const lasts = members.map(({ start, end = start }) => end).filter(Boolean);
  return [
    firsts.filter((date) => dateBounds(date).min === min),
    lasts.filter((date) => dateBounds(date).max === max),
  ];
}

function isSoft(end: string): boolean {
  return end.trim() === '' || /[?~%]/.test(end) || (end.includes('X') && !/(?:-XX)+$/.test(end));
}
