import parse from 'edtf';
import { type DateMember, type DateSet, setOf } from './dateSet.ts';
import { dateFormat, finishDays, isFrench } from './intl.ts';
import { fill } from './phrases.ts';

/** A date as the timeline needs it: milliseconds UTC of the first and last instant it may mean, always finite. */
export interface Bounds {
  /** Where the start is open or unknown, the first instant of the end. */
  min: number;
  /** Where the end is open or unknown, the last instant of the start. */
  max: number;
  /** No stated start (`..`). */
  openStart: boolean;
  /** No stated end (`..`): it continues. */
  openEnd: boolean;
}

/** Years, seasons (21–24), quarters (33–36), months and days, with unspecified digits and qualifiers. */
const point = /^[?~%]?-?\d{2}[\dX]{2}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?(?:-[?~%]?[\dX]{2}[?~%]?)?)?$/;
const seasonOf = /^(-?\d{4})-(2[1-4]|3[3-6])$/;
const known = new Map<string, Bounds | undefined>();

/**
 * Whether the text is a date this dossier reads: EDTF (ISO 8601-2) levels 0 and 1 and, of level 2,
 * qualified parts, sets (`[a,b]`, `{a..b}`) and quarters. Times of day, exponents and years of more than four digits are not read.
 */
export function isEdtf(text: string): boolean {
  return boundsOf(text) !== undefined;
}

/**
 * First and last instant of an EDTF date, for sorting and drawing.
 * @throws a RangeError on a text that `isEdtf` refuses.
 */
export function dateBounds(text: string): Bounds {
  const bounds = boundsOf(text);
  if (!bounds) throw new RangeError(`"${text}" is not a date.`);
  return bounds;
}

function boundsOf(text: string): Bounds | undefined {
  if (known.has(text)) return known.get(text);
  const bounds = text.length > 200 ? undefined : readBounds(text);
  known.set(text, bounds);
  return bounds;
}

function readBounds(text: string): Bounds | undefined {
  const set = setOf(text);
  if (set) return bounding(set.members.map(readMember));
  const [start = '', end, ...rest] = text.split('/');
  if (end === undefined) return readPoint(text);
  return rest.length > 0 ? undefined : interval(start, end);
}

function readMember({ start, end }: DateMember): Bounds | undefined {
  return end === undefined ? readPoint(start) : interval(start || '..', end || '..');
}

function bounding(members: readonly (Bounds | undefined)[]): Bounds | undefined {
  const read = members.filter((member) => member !== undefined);
  if (read.length === 0 || read.length < members.length) return undefined;
  return {
    min: read.reduce((least, { min }) => Math.min(least, min), Infinity),
    max: read.reduce((most, { max }) => Math.max(most, max), -Infinity),
    openStart: read.some(({ openStart }) => openStart),
    openEnd: read.some(({ openEnd }) => openEnd),
  };
}

/** An empty end is unknown and `..` is open; one of the two ends has to be a date. */
function interval(start: string, end: string): Bounds | undefined {
  const isOpen = (text: string) => text === '' || text === '..';
  if (isOpen(start) && isOpen(end)) return undefined;
  const from = isOpen(start) ? undefined : readPoint(start);
  const to = isOpen(end) ? undefined : readPoint(end);
  if (from && to) return from.min <= to.max ? { ...from, max: to.max } : undefined;
  if (from && isOpen(end)) return { ...from, openEnd: end === '..' };
  return to && isOpen(start) ? { ...to, openStart: start === '..' } : undefined;
}

const dayLength = 86_400_000;

/** A plain day of the calendar, the most usual date, without the grammar of the rest. */
function readDay(text: string): Bounds | undefined {
  const day = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!day) return undefined;
  const min = utc(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  return new Date(min).toISOString().startsWith(text) ? closed(min, min + dayLength - 1) : undefined;
}

/** Whether a text that names a whole day names one that is not in the calendar, such as 29 February 2021. */
function isFalseDay(text: string): boolean {
  const [, year, month = '', day = ''] = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return (
    year !== undefined &&
    new Date(utc(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day)
  );
}

function readPoint(text: string): Bounds | undefined {
  const day = readDay(text);
  if (day) return day;
  const bare = text.replace(/[?~%]/g, '');
  // The library lets a 29 February pass in any year.
  if (!point.test(text) || isFalseDay(bare)) return undefined;
  const season = seasonOf.exec(bare);
  if (season) return seasonBounds(Number(season[1]), Number(season[2]));
  try {
    const { type, min, max } = parse(text);
    // Level 2 has more divisions of the year (25–41), whose bounds differ from one hemisphere or reader to the next.
    return type === 'Date' ? closed(Number(min), Number(max)) : undefined;
  } catch {
    return undefined;
  }
}

/** Seasons are those of the north, winter ending in the next year, so that a year's seasons sort in order. */
function seasonBounds(year: number, code: number): Bounds {
  const first = code < 30 ? (code - 20) * 3 - 1 : (code - 33) * 3;
  return closed(utc(year, first, 1), utc(year, first + 3, 1) - 1);
}

function closed(min: number, max: number): Bounds {
  return { min, max, openStart: false, openEnd: false };
}

/** `Date.UTC` without its habit of reading the years 0–99 as 1900–1999. Months count from 0. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** Orders EDTF dates by first instant, an open start first, then last instant, an open end last, then text. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [dateBounds(a), dateBounds(b)];
  return (
    x.min - y.min ||
    Number(y.openStart) - Number(x.openStart) ||
    Number(x.openEnd) - Number(y.openEnd) ||
    x.max - y.max ||
    (a < b ? -1 : a > b ? 1 : 0)
  );
}

/** The words a date is told in; `{date}`, `{start}`, `{end}` and `{year}` stand for what their names say. */
export interface DateWords {
  uncertain: string;
  approximate: string;
  both: string;
  range: string;
  continuing: string;
  /** Open start: anything up to the date. */
  until: string;
  /** The same up to a day, and to a month or a year. */
  untilDay: string;
  untilMonth: string;
  unknownEnd: string;
  unknownStart: string;
  /** At one time not before the start and not after the end. */
  between: string;
  notAfter: string;
  notBefore: string;
  /** One of two or more dates; `{start}` holds all but the last. */
  or: string;
  /** All of two or more dates; `{start}` holds all but the last. */
  and: string;
  decade: string;
  spring: string;
  summer: string;
  autumn: string;
  winter: string;
  /** `{number}` is 1 to 4, as the language numbers it. */
  quarter: string;
}

/**
 * An EDTF date in words, never more exact than written: "June 2020, uncertain".
 * @param asOf closes an open end: "continuing as of 25 July 2020".
 * @throws a RangeError on a text that `isEdtf` refuses.
 */
export function formatDate(text: string, lang: string, words: DateWords, asOf: string): string {
  dateBounds(text);
  const tell = (date: string) => formatPoint(date, lang, words);
  const set = setOf(text);
  if (set) return formatSet(set, tell, words);
  const [start = '', end] = text.split('/');
  if (end === undefined) return tell(text);
  if (start === '..') return until(end, words, tell);
  const plain = rangeOf(start, end, lang);
  if (plain !== undefined) return plain;
  const from = start === '' ? words.unknownStart : tell(start);
  if (end === '..') return fill(words.continuing, { start: from, date: tell(asOf) });
  return fill(words.range, { start: from, end: end === '' ? words.unknownEnd : tell(end) });
}

/** Two plain dates of one precision as the language joins them: "22–23 June 2020". */
function rangeOf(start: string, end: string, lang: string): string | undefined {
  const plain = /^(?!0000)\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/;
  if (!plain.test(start) || !plain.test(end) || start.length !== end.length) return undefined;
  const [from, to] = [partsOf(start), partsOf(end)];
  const told = formatter(from, lang).formatRange(instantOf(from), instantOf(to));
  // Between two numbers the dash stands closed: "22–23 June", but "27 June – 3 July".
  const joined = told.replace(/\s/g, ' ').replace(/^(\d+) – (?=\d+\b(?! –))/, '$1–');
  return from.length > 2 ? finishDays(joined, lang) : joined;
}

function formatSet({ members, isChoice }: DateSet, tell: (date: string) => string, words: DateWords): string {
  const told = members.map(({ start, end }) => {
    if (end === undefined) return tell(start);
    if (start === '') return isChoice ? fill(words.notAfter, { date: tell(end) }) : until(end, words, tell);
    if (end === '') return fill(words.notBefore, { date: tell(start) });
    return fill(isChoice ? words.between : words.range, { start: tell(start), end: tell(end) });
  });
  const last = told.pop() ?? '';
  return told.length === 0
    ? last
    : fill(isChoice ? words.or : words.and, { start: told.join(', '), end: last });
}

function until(end: string, words: DateWords, tell: (date: string) => string): string {
  const plain = /^-?\d{4}(?:-(?:0\d|1[0-2])(-\d\d)?)?$/.exec(end.replace(/[?~%]/g, ''));
  const phrase = !plain ? words.until : plain[1] === undefined ? words.untilMonth : words.untilDay;
  return fill(phrase, { date: tell(end) });
}

function formatPoint(text: string, lang: string, words: DateWords): string {
  const told = formatBare(text.replace(/[?~%]/g, ''), lang, words);
  if (text.includes('%') || (text.includes('?') && text.includes('~')))
    return fill(words.both, { date: told });
  if (text.includes('?')) return fill(words.uncertain, { date: told });
  return text.includes('~') ? fill(words.approximate, { date: told }) : told;
}

function formatBare(text: string, lang: string, words: DateWords): string {
  const season = seasonOf.exec(text);
  if (season) {
    const year = formatParts([season[1] ?? ''], lang);
    const code = Number(season[2]);
    if (code > 30) return fill(words.quarter, { number: numbered(code - 32, lang), year });
    return fill([words.spring, words.summer, words.autumn, words.winter][code - 21] ?? '{year}', { year });
  }
  const decade = /^(\d{3})X$/.exec(text);
  if (decade) return fill(words.decade, { year: `${decade[1]}0` });
  // Whole parts that are not specified are left out; single digits give the days they may mean.
  const written = text.replace(/(?:-XX)+$/, '');
  if (!written.includes('X')) return formatParts(partsOf(written), lang);
  const { min, max } = dateBounds(text);
  const depth = partsOf(written).length;
  const day = (instant: number) => {
    const [year = '', month = '', date = ''] = partsOf(new Date(instant).toISOString().replace(/T.*/, ''));
    return formatParts([year, month, date].slice(0, depth), lang);
  };
  return fill(words.between, { start: day(min), end: day(max) });
}

function partsOf(text: string): string[] {
  const [, year = '', rest = ''] = /^([+-]?\d+|[^-]+)(?:-(.*))?$/.exec(text) ?? [];
  return [year, ...rest.split('-').filter(Boolean)];
}

function formatParts(parts: readonly string[], lang: string): string {
  const told = formatter(parts, lang).format(instantOf(parts));
  return parts.length > 2 ? finishDays(told, lang) : told;
}

function numbered(number: number, lang: string): string {
  return isFrench(lang) ? `${number}${number === 1 ? 'er' : 'e'}` : String(number);
}

function instantOf([year = '', month = '1', day = '1']: readonly string[]): number {
  return utc(Number(year), Number(month) - 1, Number(day));
}

/** The formatter of a year, a month or a day. */
function formatter(parts: readonly string[], lang: string): Intl.DateTimeFormat {
  return dateFormat(lang, {
    year: 'numeric',
    ...(Number(parts[0]) < 1 ? { era: 'short' } : {}),
    ...(parts.length > 1 ? { month: 'long' } : {}),
    ...(parts.length > 2 ? { day: 'numeric' } : {}),
  });
}
