import type { Claim } from '../dossier/claims.ts';
import type { Dossier, Tie } from '../dossier/dossier.ts';
import { keyOf } from '../dossier/nameIndex.ts';
import type { Citation } from '../dossier/segments.ts';

/** What linking found out, one line each, so that a change of meaning is a change of few lines. */
export function gist(dossier: Dossier): Record<string, string[]> {
  const { pages, targets, claims, judgements, gaps, citedBy } = dossier;
  return {
    order: Object.entries(dossier.order).map(([collection, keys]) => `${collection}: ${keys.join(' ')}`),
    links: Object.entries(pages).flatMap(([key, page]) =>
      page.body.links.map(
        ({ target, label, span }, i) =>
          `${key}:${span.line}:${span.column} ${target}${label ? `|${label}` : ''} → ${targets[keyOf(page)]?.[i]}`,
      ),
    ),
    backlinks: lists(
      dossier.backlinks,
      ({ from, before, label, after }) => `${from}: ${before}‹${label}›${after}`,
    ),
    notes: Object.entries(pages).flatMap(([key, { body }]) =>
      body.cites.map(
        (items) => `${key}:${items[0]?.span.line}:${items[0]?.span.column} ${items.map(citation).join('; ')}`,
      ),
    ),
    claims: Object.values(claims).map((claim) => claimLine(claim, dossier.shownOn[claim.id] ?? [])),
    judgements: Object.values(judgements).map(
      (j) =>
        `${j.id} on ${j.page}: ${j.confidence}, ${j.likelihood ?? 'no likelihood'}, rests on ${j.basis.join(' ')}`,
    ),
    gaps: Object.values(gaps).map((gap) => `${gap.id} on ${gap.page} about ${gap.about.join(' ')}`),
    ties: lists(dossier.ties, tieLine),
    encounters: lists(dossier.encounters, ({ event, role }) => `${role} at ${event}`),
    happenings: lists(dossier.happenings, (event) => event),
    citedBy: Object.entries(citedBy).map(([id, by]) => `${id}: ${[...by.pages, ...by.claims].join(' ')}`),
    assets: dossier.assets,
  };
}

function claimLine(claim: Claim, shownOn: readonly string[]): string {
  return [
    `${claim.id} (${claim.type}) on ${claim.page}: ${claim.status}, origins ${claim.origins}`,
    `cites ${claim.citations.map(citation).join('; ') || 'nothing'}`,
    ...(claim.about.length > 0 ? [`about ${claim.about.join(' ')}`] : []),
    ...(claim.by.length > 0 ? [`by ${claim.by.join(' ')}`] : []),
    ...claim.positions.map(
      (p) => `position “${p.text}” ${[...p.by, ...p.citations.map(citation)].join(' ')}`,
    ),
    ...(shownOn.length > 0 ? [`shown on ${shownOn.join(' ')}`] : []),
    ...(claim.reason ? [`because ${claim.reason}`] : []),
    ...(claim.credibility ? [`credibility ${claim.credibility}`] : []),
    ...(claim.asOf ? [`as of ${claim.asOf}`] : []),
    ...(claim.supersededBy ? [`superseded by ${claim.supersededBy}`] : []),
    ...(claim.formerly ? [`formerly ${claim.formerly.join(' ')}`] : []),
  ].join('; ');
}

function tieLine(tie: Tie): string {
  return [
    `${tie.label} ${tie.to}`,
    ...(tie.inverse ? ['(inverse)'] : []),
    ...(tie.date ? [`in ${tie.date}`] : []),
    ...(tie.regarding ? [`regarding ${tie.regarding}`] : []),
    `supported by ${tie.supportedBy.join(' ')}`,
    ...(tie.disputedBy.length > 0 ? [`disputed by ${tie.disputedBy.join(' ')}`] : []),
  ].join(' ');
}

function lists<T>(record: Record<string, T[]>, tell: (item: T) => string): string[] {
  return Object.entries(record).flatMap(([key, items]) => items.map((item) => `${key}: ${tell(item)}`));
}

function citation({ source, locator, stance }: Citation): string {
  const sigil = { supports: '', disputes: '!', qualifies: '?' }[stance];
  return `${sigil}@${source}${locator ? `, ${locator}` : ''}`;
}
