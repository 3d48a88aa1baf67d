import { type Diagnostic, diagnostic, fileStart, type Span } from './diagnostics.ts';

/** The time, and what it is asked for: only a publishing build has to wait for the end of an embargo. */
export interface Clock {
  now: Date;
  publishes: boolean;
}

const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** What the end of an embargo looks like, for messages. */
export const embargoForm = 'a day such as 2026-12-01, or a time with its zone such as 2026-12-01T06:00+01:00';

/** The instant at which an embargo ends, a day at its beginning in universal time; undefined where it is none. */
export function embargoEnd(embargo: string): Date | undefined {
  if (!form.test(embargo)) return undefined;
  const end = new Date(embargo.length === 10 ? `${embargo}T00:00Z` : embargo);
  // JavaScript takes 30 February for 2 March.
  const day = new Date(`${embargo.slice(0, 10)}T00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(embargo.slice(0, 10));
  return isDay && !Number.isNaN(end.getTime()) ? end : undefined;
}

/**
 * An embargo that is still in force: an error for a build that publishes, else a warning.
 * @param span where dossier.yaml says it
 */
export function embargoFindings(
  { embargo, title }: { embargo?: string | undefined; title: string },
  span: Span = fileStart,
  { now, publishes }: Clock,
): Diagnostic[] {
  const end = embargo === undefined ? undefined : embargoEnd(embargo);
  if (!end || now >= end) return [];
  const until = end.toISOString().replace(/:00\.000Z$/, 'Z');
  const message = `"${title}" is under embargo until ${until}; it is ${now.toISOString().slice(0, 16)}Z now.`;
  const hint = 'Until then npm run dev shows it. Change embargo if it was lifted or moved.';
  return [diagnostic('dossier.yaml', span, 'embargo/early', message, hint, publishes ? 'error' : 'warning')];
}
