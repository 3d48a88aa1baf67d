import { type Claim, deriveStatus, type Position } from './claims.ts';
import type { Code } from './codes.ts';
import { type ClaimType, claimType, credibility, statedStatus } from './components.ts';
import { callsOf } from './laterBody.ts';
import { attributePages, attributeSpan, type Linking, report } from './linking.ts';
import { keyOf } from './nameIndex.ts';
import type { Page } from './page.ts';
import type { ParsedPage } from './parse.ts';
import { type Citation, type ComponentCall, type Segment, walk } from './segments.ts';

/** The claim that a `<Claim id>` makes, or undefined for a `<Claim ref>` and one without an id. */
export function claimOf(parsed: ParsedPage, call: ComponentCall, linking: Linking): Claim | undefined {
  const { attributes } = call;
  const complain = (attribute: string, code: Code, message: string, hint: string) =>
    report(linking, parsed, attributeSpan(parsed, call, attribute), code, message, hint);
  const { id, ref, status: stated, reason } = attributes;
  if (ref !== undefined) {
    const other = Object.keys(attributes).find((name) => name !== 'ref' && name !== 'tlp');
    const hint = 'ref shows a claim as the page that holds it has it; say the rest there.';
    if (other !== undefined)
      complain(other, 'claim/form', `A claim with a ref has no ${other} of its own.`, hint);
    return undefined;
  }
  if (id === undefined) {
    complain('id', 'claim/form', 'A claim needs an id.', 'Write <Claim id="what-it-says">…</Claim>.');
    return undefined;
  }
  if (stated !== undefined && reason === undefined)
    complain(
      'status',
      'claim/reason',
      `The status "${stated}" is stated without a reason.`,
      'Add reason="…".',
    );
  if (stated === undefined && reason !== undefined)
    complain(
      'reason',
      'claim/form',
      'A reason explains a status, and none is stated.',
      'Add status="…" or remove it.',
    );
  const citations = citationsIn(call.children, parsed.page);
  const type = claimType.safeParse(attributes.type).data ?? 'reported';
  const by = attributePages(linking, parsed, call, 'by');
  if (citations.length > 0 || !holdsAttempt(call.children))
    checkCitations(citations.length, { id, type, stated }, complain);
  const calls = positionsIn(call.children);
  if (citations.length > 0 && stated !== 'unsourced') checkPositions(calls, { id, type }, parsed, linking);
  const positions = calls.map((inner): Position => {
    const by = attributePages(linking, parsed, inner, 'by');
    return { text: inner.text, by, citations: citationsIn(inner.children, parsed.page) };
  });
  const derived = deriveStatus(citations, positions.length, linking.sources);
  const rated = credibility.safeParse(attributes.credibility);
  const formerly = attributes.formerly?.split(' ');
  return {
    id,
    page: keyOf(parsed.page),
    type,
    text: call.text,
    about: attributePages(linking, parsed, call, 'about'),
    by,
    status: statedStatus.safeParse(stated).data ?? derived.status,
    citations,
    positions,
    origins: derived.origins,
    shownOn: [],
    ...(attributes.asOf === undefined ? {} : { asOf: attributes.asOf }),
    ...(reason === undefined ? {} : { reason }),
    ...(rated.success ? { credibility: rated.data } : {}),
    ...(attributes.supersededBy === undefined ? {} : { supersededBy: attributes.supersededBy }),
    ...(formerly === undefined ? {} : { formerly }),
  };
}

function checkCitations(
  count: number,
  { id, type, stated }: { id: string; type: ClaimType; stated: string | undefined },
  complain: (attribute: string, code: Code, message: string, hint: string) => void,
): void {
  if (stated === 'unsourced') {
    const message = `The claim "${id}" is called unsourced and cites a source.`;
    if (count > 0) complain('status', 'claim/form', message, 'Remove one.');
  } else if (count === 0) {
    const code = uncitedCode(type);
    const hint = 'Add [@source], or state status="unsourced" with a reason.';
    complain('id', code, `The ${code === 'claim/uncited' ? 'claim' : type} "${id}" cites nothing.`, hint);
  }
}

/** A side that cites nothing would make a claim contested by itself. */
function checkPositions(
  calls: readonly ComponentCall[],
  { id, type }: Pick<Claim, 'id' | 'type'>,
  parsed: ParsedPage,
  linking: Linking,
): void {
  for (const { children, span } of calls) {
    if (children.length === 0 || holdsAttempt(children) || citationsIn(children, parsed.page).length > 0)
      continue;
    const message = `A position of the claim "${id}" cites nothing.`;
    report(linking, parsed, span, uncitedCode(type), message, 'Add [@source], or remove the position.');
  }
}

function uncitedCode(type: ClaimType): 'claim/uncited' | 'claim/unattributed' {
  return type === 'fact' || type === 'reported' ? 'claim/uncited' : 'claim/unattributed';
}

/** Whether there is a citation, be it one with a mistake that names nothing. */
function holdsAttempt(segments: readonly Segment[]): boolean {
  return segments.some(
    (segment) =>
      segment.type === 'cite' || (segment.type === 'component' && holdsAttempt(segment.call.children)),
  );
}

function positionsIn(segments: readonly Segment[]): ComponentCall[] {
  const positions: ComponentCall[] = [];
  walk(segments, (inner) => {
    if (inner.name === 'Position') positions.push(inner);
  });
  return positions;
}

/** Every citation in these segments, those in components and footnotes included, in reading order. */
function citationsIn(segments: readonly Segment[], page: Page): Citation[] {
  const seen = new Set<number>();
  const read = (inner: readonly Segment[]): Citation[] =>
    inner.flatMap((segment) => {
      if (segment.type === 'cite') return page.body.cites[segment.index] ?? [];
      if (segment.type === 'component') return read(segment.call.children);
      if (segment.type !== 'note' || seen.has(segment.index)) return [];
      seen.add(segment.index);
      return read(callsOf(page.body).footnotes[segment.index]?.segments ?? []);
    });
  return read(segments);
}
