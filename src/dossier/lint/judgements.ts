import { dateBounds, isEdtf } from '../dates.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import type { EventPage } from '../page.ts';
import { callsOf } from './calls.ts';
import type { LintInput } from './input.ts';

/** Judgements that are older than the newest event they rest on. */
export function lintJudgements({ dossier, pages }: LintInput): Diagnostic[] {
  return callsOf(pages, 'Judgement').flatMap(({ page, call }) => {
    const judgement = dossier.judgements[call.attributes.id ?? ''];
    if (!judgement || !isEdtf(judgement.asOf)) return [];
    const made = dateBounds(judgement.asOf).max;
    const later = judgement.basis
      .flatMap((id) => eventsBehind(id, dossier))
      .filter(({ front }) => (front.status ?? 'occurred') === 'occurred' && dateBounds(front.date).min > made)
      .sort((a, b) => dateBounds(b.front.date).min - dateBounds(a.front.date).min);
    const [newest] = later;
    if (!newest) return [];
    return [
      diagnostic(
        page.file,
        call.span,
        'judgement/stale',
        `This judgement is as of ${judgement.asOf}, but rests on "${newest.title}" of ${newest.front.date}.`,
        'Weigh it again and set asOf to the day you did.',
      ),
    ];
  });
}

/** The events on whose pages a claim stands or which it is about. */
function eventsBehind(claim: string, { claims, pages }: Dossier): EventPage[] {
  const found = claims[claim];
  if (!found) return [];
  return [found.page, ...found.about].flatMap((key) => {
    const page = pages[key];
    return page?.collection === 'events' ? [page] : [];
  });
}
