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
  const isSet = /^[[{]/.test(text);
  const parts = text.replace(/[[\]{}]/g, '').split(isSet ? /,|\.\./ : '/');
  const [first = '', last = first] = [parts[0], parts.at(-1)];
  const isPeriod = !isSet && parts.length > 1;
  // What is said of the one date holds for both of its ends.
  const edge = (end: string, open: boolean): DateEdge => (open ? 'open' : isSoft(end) ? 'soft' : 'sharp');
  const isDay = /^-?\d{4}-\d{2}-\d{2}$/.test(first.replace(/[?~%]/g, ''));
  return {
    min,
    max,
    start: edge(first, openStart),
    end: edge(last, openEnd),
    within: !isPeriod && !text.startsWith('{') && !(isDay && !isSet),
    day: isDay && !isSet && !isPeriod,
  };
}

function isSoft(end: string): boolean {
  return end.trim() === '' || /[?~%]/.test(end) || (end.includes('X') && !/(?:-XX)+$/.test(end));
}
