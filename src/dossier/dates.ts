import parse from 'edtf';

/** A date as the timeline needs it: milliseconds UTC of the first and last instant it may mean. */
export interface Bounds {
  min: number;
  max: number;
  /** No stated end (`..`): it continues. */
  openEnd: boolean;
}

/** Whether the text is a valid EDTF date or interval (ISO 8601-2, levels 0–2). */
export function isEdtf(text: string): boolean {
  if (dayBounds(text)) return true;
  try {
    if (!/^[0-9X?~%./\-Y]+$/.test(text)) return false;
    parse(text);
    return true;
  } catch {
    return false;
  }
}

const DAY_MS = 86_400_000;

/** Bounds of a plain day of the calendar, the most usual date, without the grammar of the rest. */
function dayBounds(text: string): Bounds | undefined {
  const day = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!day) return undefined;
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  if (date.toISOString().slice(0, 10) !== text) return undefined;
  return { min: date.getTime(), max: date.getTime() + DAY_MS - 1, openEnd: false };
}

/** Sorting asks for the bounds of one date again and again. */
const known = new Map<string, Bounds>();

/** First and last instant of an EDTF date, for sorting and drawing. @throws on a text that `isEdtf` refuses. */
export function dateBounds(text: string): Bounds {
  const bounds = known.get(text) ?? dayBounds(text) ?? parseBounds(text);
  known.set(text, bounds);
  return bounds;
}

function parseBounds(text: string): Bounds {
  const [start = '', end] = text.split('/');
  const first = parse(start === '..' || start === '' ? (end ?? '') : start);
  const openEnd = end === '..';
  const last = end === undefined || end === '' || openEnd ? first : parse(end);
  return { min: Number(first.min), max: Number(last.max), openEnd };
}

/** Orders EDTF dates by first instant, then last, then text: total and the same everywhere. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [dateBounds(a), dateBounds(b)];
  return x.min - y.min || x.max - y.max || (a < b ? -1 : a > b ? 1 : 0);
}

/** The words a date is told in; `{date}` stands for a date. */
export interface DateWords {
  uncertain: string;
  approximate: string;
  both: string;
  range: string;
  continuing: string;
  unknownEnd: string;
  unknownStart: string;
}

/** An EDTF date in words, never more exact than written: "June 2020, uncertain". `asOf` closes an open end. */
export function formatDate(text: string, lang: string, words: DateWords, asOf: string): string {
  const [start = '', end] = text.split('/');
  if (end === undefined) return formatOne(start, lang, words);
  const from = start === '..' || start === '' ? words.unknownStart : formatOne(start, lang, words);
  if (end === '..') {
    return words.continuing.replace('{start}', from).replace('{date}', formatOne(asOf, lang, words));
  }
  const to = end === '' ? words.unknownEnd : formatOne(end, lang, words);
  return words.range.replace('{start}', from).replace('{end}', to);
}

function formatOne(text: string, lang: string, words: DateWords): string {
  const bare = text.replace(/[?~%]/g, '');
  const shown = bare.includes('X')
    ? bare.replace(/-XX/g, '').replace(/X+$/, (x) => `${'0'.repeat(x.length)}s`)
    : bare;
  const parts = shown.split('-');
  const date = new Date(
    Date.UTC(Number.parseInt(parts[0] ?? '0', 10), Number(parts[1] ?? 1) - 1, Number(parts[2] ?? 1)),
  );
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts.length > 1 ? { month: 'long' } : {}),
    ...(parts.length > 2 ? { day: 'numeric' } : {}),
  };
  const told = shown.endsWith('s')
    ? shown
    : new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, options).format(date);
  if (text.includes('%') || (text.includes('?') && text.includes('~')))
    return words.both.replace('{date}', told);
  if (text.includes('?')) return words.uncertain.replace('{date}', told);
  return text.includes('~') ? words.approximate.replace('{date}', told) : told;
}
