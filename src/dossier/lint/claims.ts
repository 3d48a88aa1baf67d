import { originOf } from '../claims.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { callsOf } from './calls.ts';
import type { LintInput } from './input.ts';

/** Claims that lean on too little: a fact with one origin, anything that only unreliable publishers carry. */
export function lintClaims({ dossier, pages }: LintInput): Diagnostic[] {
  return callsOf(pages, 'Claim').flatMap(({ page, call }) => {
    const claim = dossier.claims[call.attributes.id ?? ''];
    if (!claim || claim.status === 'unsourced' || claim.status === 'withdrawn') return [];
    const found: Diagnostic[] = [];
    const support = claim.citations.filter(({ stance }) => stance === 'supports');
    const [first] = support;
    if (claim.type === 'fact' && claim.origins === 1 && first) {
      const origin = originOf(first.source, dossier.sources);
      const what =
        support.length > 1
          ? `${support.length} citations go back to "${origin}".`
          : `"${origin}" is its only source.`;
      found.push(
        diagnostic(
          page.file,
          call.span,
          'claim/single-origin',
          `The claim "${claim.id}" is stated as a fact, but ${what}`,
          'Add an independent source, or write type="reported".',
        ),
      );
    }
    const publishers = [...new Set(support.map(({ source }) => dossier.sources[source]?.publisher ?? ''))];
    if (publishers.length > 0 && publishers.every((id) => dossier.publishers[id]?.reliability === 'E')) {
      const names = publishers.map((id) => dossier.publishers[id]?.name ?? id).join(' and ');
      found.push(
        diagnostic(
          page.file,
          call.span,
          'claim/graded-e',
          `The claim "${claim.id}" rests only on ${names}, graded E (unreliable).`,
          'Add a source of another publisher, or write type="allegation" and say whose it is.',
        ),
      );
    }
    return found;
  });
}
