import { isEdtf } from './dates.ts';
import { foldName } from './names.ts';

/** A longer text is prose. */
const longest = 60;

/**
 * Says what keeps a text from being a date, and what was probably meant.
 * @param accepts whether the field takes a text: some take days alone
 * @returns undefined where nothing near can be told
 */
export function dateHint(written: string, accepts: (text: string) => boolean): string | undefined {
  if (written.length > longest) return undefined;
  const told = meant(written).flatMap((text) => {
    const { why, text: mended } = inCalendar(text);
    return accepts(mended) ? [{ why, text: mended }] : [];
  });
  const [first] = told;
  if (!first) return undefined;
  const shown = told.map(({ text }) => (/^[[{]|\?$/.test(text) ? `"${text}"` : text));
  const texts = [...new Set(shown)];
  return `${first.why ? `${first.why} ` : ''}Did you mean ${texts.join(' or ')}?`;
}

/** A text with the signs of dates as a plain keyboard has them, and no spaces around those. */
export function plainDateSigns(written: string): string {
  return written
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .trim()
    .replace(/ ?(\/|\.\.) ?/g, '$1');
}

/** Texts that may have been meant, the likeliest first; days need not be in the calendar. */
function meant(written: string): string[] {
  const text = plainDateSigns(written);
  if (/^[[{]/.test(text)) return [text.replace(twoRanges, '..')];
  const spans = /[\u2012-\u2015]/.test(written) ? spanOfYears(text) : [];
  if (spans.length > 0) return spans;
  const whole = pointsMeant(text);
  if (whole.length > 0) return whole;
  const [, start, end] = parting.map((pattern) => pattern.exec(text)).find((found) => found !== null) ?? [];
  if (start === undefined || end === undefined) return [];
  const [from, to] = [endMeant(start), endMeant(end)];
  return from !== undefined && to !== undefined ? [`${from}/${to}`] : [];
}

/** What stands between the ends of a member of a set that is written with more than one `..`. */
const twoRanges = /\.\.[^,]*\.\./g;

/** `2019–2020`, and `2010–12`, which may be a month as well. */
function spanOfYears(text: string): string[] {
  const [, century = '', from = '', to = ''] = /^(\d{2})(\d{2})-(\d{2}|\d{4})$/.exec(text) ?? [];
  if (to === '') return [];
  const years = `${century}${from}/${to.length === 4 ? to : `${century}${to}`}`;
  return to.length === 2 && Number(to) <= 12 ? [text, years] : [years];
}

/** How the two ends of a period are parted. */
const parting = [
  /^([^/]+)\/([^/]+)$/,
  /^(.+?)\.\.(.+)$/,
  /^(?:from |du |de )?(.+?) (?:to|until|till|au|à|-) (.+)$/i,
  /^(\d{4}-\d{1,2}-\d{1,2})-(\d{4}-\d{1,2}-\d{1,2})$/,
];

function endMeant(text: string): string | undefined {
  if (text === '..' || isEdtf(text)) return text;
  const [only, other] = pointsMeant(text);
  return other === undefined ? only : undefined;
}

/** The days, months or years that a text without a period may mean. */
function pointsMeant(text: string): string[] {
  const [, bare = '', doubt = ''] = /^(.*?) ?([?~%]?)$/.exec(text) ?? [];
  return [...numbered(bare), ...named(bare)].map((point) => `${point}${doubt}`);
}

function numbered(text: string): string[] {
  const ordered =
    /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?:[T ]\d{1,2}:\S*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (ordered) return [joined(ordered[1], ordered[2], ordered[3])];
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (year === '') return [];
  const dayFirst = joined(year, second, first);
  const monthFirst = joined(year, first, second);
  if (Number(second) > 12) return [monthFirst];
  return Number(first) > 12 || first === second ? [dayFirst] : [dayFirst, monthFirst];
}

const opening = '(?:du |le |from |on )?';
const weekday = '(?:\\p{L}+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? ';
const month = '(\\p{L}{3,}\\.?)';
const day = '(\\d{1,2})(?:st|nd|rd|th|er|\\.)?';
/** The groups are the days, the month and the year, in that order but for the last of them. */
const dayMonthYear = new RegExp(
  `^${opening}(?:(?:${weekday})?${day}(?: ?(?:-|to|au|and|et) ?${day})? (?:of )?)?${month},? (\\d{4})$`,
  'iu',
);
const monthDayYear = new RegExp(`^${opening}(?:${weekday})?${month} ${day}(?:-${day})?,? (\\d{4})$`, 'iu');

/** A date with the name of its month. */
function named(text: string): string[] {
  const british = dayMonthYear.exec(text);
  const american = british ? null : monthDayYear.exec(text);
  const [, first, last, name = '', year] = british ?? [];
  const [, nameBefore = name, from = first, to = last, yearAfter = year] = american ?? [];
  const number = monthOf(nameBefore);
  if (number === undefined) return [];
  const start = joined(yearAfter, number, from);
  return [to === undefined ? start : `${start}/${joined(yearAfter, number, to)}`];
}

/** Names of months without their accents, in English and French. */
const months = ['en', 'fr'].map((lang) => {
  const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => foldName(format.format(new Date(Date.UTC(2020, i)))));
});

/** The number of a month by its name or its beginning; undefined where that may be several. */
function monthOf(name: string): string | undefined {
  const folded = foldName(name.replace(/\.$/, ''));
  const found = new Set(
    months.flatMap((names) =>
      names.includes(folded)
        ? [names.indexOf(folded)]
        : names.flatMap((n, i) => (n.startsWith(folded) ? [i] : [])),
    ),
  );
  const [only, other] = found;
  return only === undefined || other !== undefined ? undefined : String(only + 1);
}

function joined(...parts: (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

/** A date in the calendar near to one that is not, and why that one is not. */
function inCalendar(text: string): { why?: string; text: string } {
  for (const { 0: point, index } of text.matchAll(/(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)/g)) {
    const found = nearDay(point);
    if (!found) continue;
    return { why: found.why, text: text.slice(0, index) + found.text + text.slice(index + point.length) };
  }
  const [start = '', end = '', ...rest] = text.split('/');
  const isTurned = rest.length === 0 && isEdtf(start) && isEdtf(end) && !isEdtf(text);
  return isTurned ? { why: 'It ends before it begins.', text: `${end}/${start}` } : { text };
}

/** The nearest day or month of the calendar; undefined where this is one. */
function nearDay(point: string): { why: string; text: string } | undefined {
  if (isEdtf(point)) return undefined;
  const [year = '', number = '', date] = point.split('-');
  const isMonth = Number(number) >= 1 && Number(number) <= 12;
  if (!isMonth) {
    const why = `There is no month ${number}.`;
    const turned = joined(year, date, number);
    return { why, text: date !== undefined && isEdtf(turned) ? turned : year };
  }
  if (date === undefined) return undefined;
  if (date === '00') return { why: 'There is no day 00.', text: `${year}-${number}` };
  const last = new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate();
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2020, Number(number) - 1)),
  );
  return { why: `${name} ${year} has ${last} days.`, text: `${year}-${number}-${last}` };
}
