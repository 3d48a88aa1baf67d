import { type Claim, deriveStatus, type Position } from './claims.ts';
import type { Code } from './codes.ts';
import { type ClaimType, claimType, credibility, statedStatus } from './components.ts';
import { splitIds } from './ids.ts';
import { callsOf } from './laterBody.ts';
import { attributePages, attributeSpan, type Linking, report } from './linking.ts';
import { keyOf } from './nameIndex.ts';
import type { Page } from './page.ts';
import type { ParsedPage } from './parse.ts';
import { type Citation, type ComponentCall, type Segment, walk } from './segments.ts';

/** Tells of a mistake at an attribute of the claim. */
type Complain = (attribute: string, code: Code, message: string, hint: string) => void;
type Attributes = ComponentCall['attributes'];

/** The claim that a `<Claim id>` makes, or undefined for a `<Claim ref>` and one without an id. */
export function claimOf(parsed: ParsedPage, call: ComponentCall, linking: Linking): Claim | undefined {
  const { attributes, children } = call;
  const { id, ref, status: stated } = attributes;
  const complain: Complain = (attribute, ...mistake) =>
    report(linking, parsed, attributeSpan(parsed, call, attribute), ...mistake);
  if (ref !== undefined) {
    checkRef(attributes, complain);
    return undefined;
  }
  if (id === undefined) {
    complain('id', 'claim/form', 'A claim needs an id.', 'Write <Claim id="what-it-says">…</Claim>.');
    return undefined;
  }
  checkReason(attributes, complain);
  const citations = citationsIn(children, parsed.page);
  const type = claimType.safeParse(attributes.type).data ?? 'reported';
  const by = attributePages(linking, parsed, call, 'by');
  if (citations.length > 0 || !holdsAttempt(children))
    checkCitations(citations.length, { id, type, stated }, complain);
  const sides = positionsIn(children);
  if (citations.length > 0 && stated !== 'unsourced') checkPositions(sides, { id, type }, parsed, linking);
  const positions = sides.map((side) => positionOf(parsed, side, linking));
  const derived = deriveStatus(citations, positions.length, linking.sources);
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
    ...optionalFields(attributes),
  };
}

/** What a claim has where it is written only. */
function optionalFields({
  asOf,
  reason,
  supersededBy,
  formerly,
  ...attributes
}: Attributes): Pick<Claim, 'asOf' | 'reason' | 'credibility' | 'supersededBy' | 'formerly'> {
  const rated = credibility.safeParse(attributes.credibility);
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(reason === undefined ? {} : { reason }),
    ...(rated.success ? { credibility: rated.data } : {}),
    ...(supersededBy === undefined ? {} : { supersededBy }),
    ...(formerly === undefined ? {} : { formerly: splitIds(formerly) }),
  };
}

/** A claim that is shown from elsewhere says nothing of its own. */
function checkRef(attributes: Attributes, complain: Complain): void {
  const other = Object.keys(attributes).find((name) => name !== 'ref' && name !== 'tlp');
  if (other === undefined) return;
  const hint = 'ref shows a claim as the page that holds it has it; say the rest there.';
  complain(other, 'claim/form', `A claim with a ref has no ${other} of its own.`, hint);
}

function checkReason({ status, reason }: Attributes, complain: Complain): void {
  if (status !== undefined && reason === undefined) {
    const message = `The status "${status}" is stated without a reason.`;
    complain('status', 'claim/reason', message, 'Add reason="…".');
  }
  if (status === undefined && reason !== undefined) {
    const message = 'A reason explains a status, and none is stated.';
    complain('reason', 'claim/form', message, 'Add status="…" or remove it.');
  }
}

function checkCitations(
  count: number,
  { id, type, stated }: { id: string; type: ClaimType; stated: string | undefined },
  complain: Complain,
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

function positionOf(parsed: ParsedPage, call: ComponentCall, linking: Linking): Position {
  const by = attributePages(linking, parsed, call, 'by');
  return { text: call.text, by, citations: citationsIn(call.children, parsed.page) };
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
