import { dateBounds, isEdtf } from '../dates.ts';
import { type Diagnostic, diagnostic, fileStart, type Span } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import type { ActorPage, EventPage } from '../page.ts';
import type { ParsedPage } from '../parse.ts';
import type { Relation } from '../schema.ts';
import { attributePath } from '../spans.ts';
import { callsOf } from './calls.ts';
import type { LintInput } from './input.ts';

/** Dates that contradict one another: part and whole, event and participant, event or statement and dossier. */
export function lintDates(input: LintInput): Diagnostic[] {
  const { dossier, pages } = input;
  const inEvents = pages.flatMap((parsed) => {
    const { page } = parsed;
    if (page.collection !== 'events') return [];
    return [
      ...lintWhole(page, parsed, dossier),
      ...lintParticipants(page, parsed, dossier),
      ...lintAsOf(page, parsed, dossier),
    ];
  });
  const inActors = pages.flatMap((parsed) => lintActor(parsed, dossier));
  return [...inEvents, ...inActors, ...lintStatements(input)];
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
    if (overlaps(dateBounds(front.date), limits(existed))) return [];
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
  const isLate = front.date.split('/').some((end) => isAfter(end, dossier));
  return isLate
    ? [
        afterAsOf(
          file,
          spans.date,
          front.date,
          dossier,
          'Write status: announced, or move asOf in dossier.yaml.',
        ),
      ]
    : [];
}

/** Relations and names that begin later than the dossier, and relations that an actor did not live to have. */
function lintActor({ page, spans }: ParsedPage, dossier: Dossier): Diagnostic[] {
  if (page.collection !== 'actors') return [];
  const { relations = [], names = [] } = page.front;
  return [
    ...relations.flatMap((relation, i) => {
      const { date } = relation;
      if (date === undefined) return [];
      // Spans are read for the few places that are told.
      const place = (): Span => spans[`relations.${i}.date`] ?? fileStart;
      const late = limits(date).min > dateBounds(dossier.file.asOf).max;
      if (late) return [afterAsOf(page.file, place(), date, dossier, mendDate)];
      const ends = [page, ...endsAlike(relation, dossier)];
      return ends.flatMap((actor) => outsideLife(page.file, place, date, actor));
    }),
    ...names.flatMap(({ from }, i) =>
      from !== undefined && limits(from).min > dateBounds(dossier.file.asOf).max
        ? [afterAsOf(page.file, spans[`names.${i}.from`], from, dossier, mendDate)]
        : [],
    ),
  ];
}

const mendDate = 'Mend the date, or move asOf in dossier.yaml.';

/** Verbs that take both ends at one time; one can well succeed, reject or mourn what is no more. */
const takesBoth = new Set([
  'holds-office',
  'heads',
  'member-of',
  'part-of',
  'governs',
  'represents',
  'commands',
  'funds',
  'arms',
  'fights-for',
  'owns',
]);

function endsAlike({ verb, to }: Relation, { pages }: Dossier): ActorPage[] {
  const end = takesBoth.has(verb) ? pages[`actors/${to}`] : undefined;
  return end?.collection === 'actors' ? [end] : [];
}

function outsideLife(file: string, place: () => Span, date: string, actor: ActorPage): Diagnostic[] {
  const { existed } = actor.front;
  if (existed === undefined || overlaps(limits(date), limits(existed))) return [];
  const message = `${actor.title} has this relation ${date}, but existed ${existed}.`;
  const hint = `Mend the date, or mend existed in ${actor.file}.`;
  return [diagnostic(file, place(), 'date/outside-life', message, hint)];
}

/** Claims and judgements that say they hold as of a day later than the dossier's own. */
function lintStatements({ dossier, pages }: LintInput): Diagnostic[] {
  return (['Claim', 'Judgement'] as const).flatMap((name) =>
    callsOf(pages, name).flatMap(({ page, spans, call }) => {
      const { asOf } = call.attributes;
      if (asOf === undefined || !isAfter(asOf, dossier)) return [];
      const span = spans[attributePath(call.span, 'asOf')];
      return [afterAsOf(page.file, span, asOf, dossier, 'Mend the date, or move asOf in dossier.yaml.')];
    }),
  );
}

function isAfter(date: string, { file }: Dossier): boolean {
  return isEdtf(date) && dateBounds(date).min > dateBounds(file.asOf).max;
}

function afterAsOf(
  file: string,
  span: Span | undefined,
  date: string,
  dossier: Dossier,
  hint: string,
): Diagnostic {
  const message = `${date} is later than ${dossier.file.asOf}, the date of this dossier.`;
  return diagnostic(file, span ?? fileStart, 'date/after-as-of', message, hint);
}

interface Limits {
  min: number;
  max: number;
}

function overlaps(a: Limits, b: Limits): boolean {
  return a.max >= b.min && a.min <= b.max;
}

/** How far an uncertain or approximate end is taken to reach, in milliseconds: a fortnight. */
const SLACK = 14 * 24 * 3600 * 1000;

/** First and last instant of an interval: infinite where an end is open or unknown, further out where it is not exact. */
function limits(text: string): Limits {
  const { min, max } = dateBounds(text);
  const slack = /[?~%]/.test(text) ? SLACK : 0;
  return {
    min: /^(?:\.\.)?\//.test(text) ? -Infinity : min - slack,
    max: /\/(?:\.\.)?$/.test(text) ? Infinity : max + slack,
  };
}
