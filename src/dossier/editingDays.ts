import { type Diagnostic, diagnostic, fileStart, type Span } from './diagnostics.ts';
import type { ParsedPage } from './parse.ts';
import { idSpan, type SourceRecord } from './records.ts';
import type { DossierFile } from './schema.ts';

/** A year, month or day that EDTF writes without doubt or interval. */
const PLAIN = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
/** Milliseconds by which clocks may differ about the day, and some hours. */
const SLACK = 36 * 3600 * 1000;

/**
 * A day up to which the dossier is good that is still to come: readers would take what is open for known until then.
 * @param span where dossier.yaml says it
 */
export function asOfFindings({ asOf }: DossierFile, span: Span = fileStart, now: Date): Diagnostic[] {
  return isToCome(asOf, now) ? [toCome('dossier.yaml', span, asOf, now, 'asOf')] : [];
}

/**
 * Days on which a source cannot have been read: before it was published, or still to come. A mistyped year would
 * stand on the page of the source as the day on which it was seen.
 * @param now the time; where it is not known, only days of the record are compared
 */
export function readingDayFindings(records: readonly SourceRecord[], now?: Date): Diagnostic[] {
  return records.flatMap((record) => {
    const { accessed, archive } = record.source;
    const days = { accessed, ...(archive && { 'archive.retrieved': archive.retrieved }) };
    return Object.entries(days).flatMap(([field, day]) => findingOf(record, field, day, now) ?? []);
  });
}

function findingOf(
  { file, spans, source }: SourceRecord,
  field: string,
  day: string,
  now: Date | undefined,
): Diagnostic | undefined {
  const at = spans[field] ?? idSpan({ spans });
  const { published } = source;
  if (now && isToCome(day, now)) return toCome(file, at, day, now, field);
  if (!isBefore(day, published)) return undefined;
  const message = `${day} is earlier than ${published}, when this was published.`;
  return diagnostic(file, at, 'date/unpublished', message, `Mend ${field}, or published.`);
}

/** Corrections that are dated on a day still to come: they are dated when they are made, not as the content is. */
export function correctionDayFindings(pages: readonly ParsedPage[], now?: Date): Diagnostic[] {
  return pages.flatMap(({ page: { file, front }, spans }) =>
    (front.corrections ?? []).flatMap(({ date }, i) =>
      now && isToCome(date, now)
        ? [toCome(file, spans[`corrections.${i}.date`] ?? fileStart, date, now, 'date')]
        : [],
    ),
  );
}

function isToCome(day: string, now: Date): boolean {
  return Date.parse(day) > now.getTime() + SLACK;
}

function toCome(file: string, span: Span, day: string, now: Date, field: string): Diagnostic {
  const message = `${day} is still to come; today is ${now.toISOString().slice(0, 10)}.`;
  return diagnostic(file, span, 'date/future', message, `Mend ${field}.`);
}

function isBefore(day: string, published: string): boolean {
  const isEarlier = PLAIN.test(published) && day.slice(0, published.length) < published;
  return isEarlier && Date.parse(published) - Date.parse(day) > SLACK;
}
