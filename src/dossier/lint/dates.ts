import { dateBounds } from '../dates.ts';
import { type Diagnostic, diagnostic, fileStart } from '../diagnostics.ts';
import type { Dossier, EventPage } from '../dossier.ts';
import type { ParsedPage } from '../parse.ts';
import type { LintInput } from './input.ts';

/** Dates that contradict one another: part and whole, event and participant, event and dossier. */
export function lintDates({ dossier, pages }: LintInput): Diagnostic[] {
  return pages.flatMap((parsed) => {
    const { page } = parsed;
    if (page.collection !== 'events') return [];
    return [
      ...lintWhole(page, parsed, dossier),
      ...lintParticipants(page, parsed, dossier),
      ...lintAsOf(page, parsed, dossier),
    ];
  });
}

function lintWhole({ file, front }: EventPage, { spans }: ParsedPage, dossier: Dossier): Diagnostic[] {
  const whole = dossier.pages[`events/${front.partOf ?? ''}`];
  if (whole?.collection !== 'events') return [];
  const { min, max } = limits(whole.front.date);
  const [start = '', end = start] = front.date.includes('..') ? [front.date] : front.date.split('/');
  const early = start !== '' && dateBounds(start).max < min;
  const late = end !== '' && dateBounds(end).min > max;
  if (!early && !late) return [];
  return [
    diagnostic(
      file,
      spans.date ?? fileStart,
      'date/outside-whole',
      `${front.date} is ${early ? 'earlier' : 'later'} than "${whole.title}" (${whole.front.date}), of which this is a part.`,
      'Mend the date here or there, or take partOf away.',
    ),
  ];
}

function lintParticipants({ file, front }: EventPage, { spans }: ParsedPage, dossier: Dossier): Diagnostic[] {
  return (front.participants ?? []).flatMap(({ actor }, i) => {
    const page = dossier.pages[`actors/${actor ?? ''}`];
    if (page?.collection !== 'actors' || page.front.existed === undefined) return [];
    const { existed } = page.front;
    const happened = dateBounds(front.date);
    const { min, max } = limits(existed);
    if (happened.max >= min && happened.min <= max) return [];
    return [
      diagnostic(
        file,
        spans[`participants.${i}.actor`] ?? fileStart,
        'date/outside-life',
        `${page.title} takes part on ${front.date}, but existed ${existed}.`,
        `Mend the date, name who came before or after, or mend existed in ${page.file}.`,
      ),
    ];
  });
}

function lintAsOf({ file, front }: EventPage, { spans }: ParsedPage, dossier: Dossier): Diagnostic[] {
  if (front.status !== undefined && front.status !== 'occurred') return [];
  if (dateBounds(front.date).min <= dateBounds(dossier.file.asOf).max) return [];
  return [
    diagnostic(
      file,
      spans.date ?? fileStart,
      'date/after-as-of',
      `${front.date} is later than ${dossier.file.asOf}, the date of this dossier.`,
      'Write status: announced, or move asOf in dossier.yaml.',
    ),
  ];
}

/** How far an uncertain or approximate end is taken to reach, in milliseconds: a fortnight. */
const SLACK = 14 * 24 * 3600 * 1000;

/** First and last instant of an interval: infinite where an end is open or unknown, further out where it is not exact. */
function limits(text: string): { min: number; max: number } {
  const { min, max } = dateBounds(text);
  const slack = /[?~%]/.test(text) ? SLACK : 0;
  return {
    min: /^(?:\.\.)?\//.test(text) ? -Infinity : min - slack,
    max: /\/(?:\.\.)?$/.test(text) ? Infinity : max + slack,
  };
}
