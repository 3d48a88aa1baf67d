import type { ClaimStatus } from '../claims.ts';
import { type Diagnostic, diagnostic, fileStart, type Span } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import type { Page } from '../page.ts';
import { attributePath } from '../spans.ts';
import { callsOf } from './calls.ts';
import type { LintInput } from './input.ts';

/** What holds up nothing that rests on it. */
const fallen: ReadonlySet<ClaimStatus> = new Set(['refuted', 'withdrawn', 'unsourced']);

/** What rests only on claims that the editors have refuted, withdrawn or called unsourced. */
export function lintBases({ dossier, pages }: LintInput): Diagnostic[] {
  const inFront = pages.flatMap(({ page, spans }) =>
    basesOf(page).flatMap(([path, ids]) => findingOf(page.file, () => spans[path], ids, dossier)),
  );
  const judgements = callsOf(pages, 'Judgement').flatMap(({ page, spans, call }) => {
    const ids = dossier.judgements[call.attributes.id ?? '']?.basis ?? [];
    const place = (): Span => spans[attributePath(call.span, 'basis')] ?? call.span;
    return findingOf(page.file, place, ids, dossier);
  });
  return [...inFront, ...judgements];
}

/** The fields of a page that say what something rests on, by their path. */
function basesOf({ collection, front }: Page): [path: string, ids: readonly string[]][] {
  const bases: [string, readonly string[] | undefined][] = [['basis', front.basis]];
  if (collection === 'actors') {
    bases.push(['positionBasis', front.positionBasis]);
    for (const [i, relation] of (front.relations ?? []).entries())
      bases.push([`relations.${i}.supportedBy`, relation.supportedBy]);
  }
  if (collection === 'events')
    for (const [i, participant] of (front.participants ?? []).entries())
      bases.push([`participants.${i}.supportedBy`, participant.supportedBy]);
  return bases.flatMap(([path, ids]) => (ids ? [[path, ids]] : []));
}

/** @param place is asked where there is a finding: spans are read for the few places that are told */
function findingOf(
  file: string,
  place: () => Span | undefined,
  ids: readonly string[],
  { claims }: Dossier,
): Diagnostic[] {
  const on = ids.flatMap((id) => {
    const claim = Object.hasOwn(claims, id) ? claims[id] : undefined;
    return claim && fallen.has(claim.status) ? [`"${id}", which is ${claim.status}`] : [];
  });
  if (on.length === 0 || on.length < ids.length) return [];
  const message = `This rests only on ${on.join(', and ')}.`;
  const hint = 'Name a source or a claim that stands, or take away what rests on this.';
  return [diagnostic(file, place() ?? fileStart, 'basis/fallen', message, hint)];
}
