import { type Claim, claimType, deriveStatus, type Gap, type Judgement, type Position } from './claims.ts';
import { type Code, severityOf } from './codes.ts';
import { type Diagnostic, diagnostic } from './diagnostics.ts';
import type { Page, PageKey } from './dossier.ts';
import type { LinkInput } from './link.ts';
import { keyOf, linkOrder } from './nameIndex.ts';
import { didYouMean } from './nearest.ts';
import type { Source } from './schema.ts';
import type { Citation, ComponentCall, Segment } from './segments.ts';

/** What the bodies say: claims, judgements, gaps, and who cites which source. */
export interface Prose {
  claims: Record<string, Claim>;
  judgements: Record<string, Judgement>;
  gaps: Record<string, Gap>;
  cited: Map<string, Set<PageKey>>;
}

interface Context {
  input: LinkInput;
  keyed: Record<PageKey, Page>;
  sources: Record<string, Source>;
  prose: Prose;
  owners: Map<string, string>;
  refs: { page: Page; call: ComponentCall }[];
  diagnostics: Diagnostic[];
}

/** Walks every body once: gathers what is addressable and checks citations and ids. */
export function collectProse(
  input: LinkInput,
  keyed: Record<PageKey, Page>,
  sources: Record<string, Source>,
  diagnostics: Diagnostic[],
): Prose {
  const prose: Prose = { claims: {}, judgements: {}, gaps: {}, cited: new Map() };
  const context: Context = { input, keyed, sources, prose, owners: new Map(), refs: [], diagnostics };
  for (const source of Object.keys(sources)) context.owners.set(source, `the source "${source}"`);
  for (const { page } of input.pages) {
    checkCitations(page, context);
    walk(page.body.segments, (call) => collectCall(page, call, context));
    for (const prosePart of page.body.uncited) {
      diagnostics.push(
        diagnostic(
          page.file,
          prosePart.span,
          'prose/uncited',
          'This passage cites nothing.',
          'Add [@source], or make it a <Gap> or a <Judgement>.',
          severityOf('prose/uncited', input.file.strict),
        ),
      );
    }
  }
  checkRefs(context);
  return prose;
}

function checkCitations(page: Page, { sources, prose, diagnostics }: Context): void {
  for (const item of page.body.cites.flat()) {
    if (!Object.hasOwn(sources, item.source)) {
      diagnostics.push(
        diagnostic(
          page.file,
          item.span,
          'cite/unknown',
          `"${item.source}" is not a source.`,
          didYouMean(item.source, Object.keys(sources)),
        ),
      );
      continue;
    }
    const at = prose.cited.get(item.source) ?? new Set();
    prose.cited.set(item.source, at.add(keyOf(page)));
  }
}

/** Visits every component call of a body, outermost first. */
export function walk(segments: readonly Segment[], visit: (call: ComponentCall) => void): void {
  for (const segment of segments) {
    if (segment.type !== 'component') continue;
    visit(segment.call);
    walk(segment.call.children, visit);
  }
}

function collectCall(page: Page, call: ComponentCall, context: Context): void {
  if (call.name === 'Claim') collectClaim(page, call, context);
  else if (call.name === 'Judgement') collectJudgement(page, call, context);
  else if (call.name === 'Gap') {
    const id = call.attributes.id ?? '';
    if (own(page, call, id, 'gap', context)) {
      context.prose.gaps[id] = {
        id,
        page: keyOf(page),
        text: call.text,
        about: pageIds(page, call, 'about', context),
      };
    }
  }
}

function own(
  page: Page,
  call: ComponentCall,
  id: string,
  what: string,
  { owners, diagnostics }: Context,
): boolean {
  const other = owners.get(id);
  if (other !== undefined) {
    diagnostics.push(
      diagnostic(
        page.file,
        call.span,
        'id/duplicate',
        `The id "${id}" is taken by ${other}.`,
        'Ids of claims, judgements, gaps and sources are unique in the dossier.',
      ),
    );
    return false;
  }
  owners.set(id, `a ${what} in ${page.file}`);
  return true;
}

function collectClaim(page: Page, call: ComponentCall, context: Context): void {
  const { attributes } = call;
  const complain = (code: Code, message: string, hint: string) =>
    context.diagnostics.push(diagnostic(page.file, call.span, code, message, hint));
  if (attributes.ref !== undefined) {
    context.refs.push({ page, call });
    if (attributes.id !== undefined)
      complain(
        'claim/form',
        'A claim has an id or a ref, not both.',
        'ref shows a claim that another page holds.',
      );
    return;
  }
  const id = attributes.id;
  const type = claimType(attributes.type) ?? 'reported';
  if (id === undefined)
    return void complain('claim/form', 'A claim needs an id.', 'Write <Claim id="what-it-says">…</Claim>.');
  if (!own(page, call, id, 'claim', context)) return;
  const citations = citationsIn(call.children, page);
  const stated = attributes.status;
  if (stated !== undefined && attributes.reason === undefined)
    complain('claim/reason', `The status "${stated}" is stated without a reason.`, 'Add reason="…".');
  if (citations.length === 0 && stated === undefined && (type === 'fact' || type === 'reported')) {
    complain(
      'claim/uncited',
      `The claim "${id}" cites nothing.`,
      'Add [@source], or state status="unsourced" with a reason.',
    );
  }
  const positions: Position[] = [];
  walk(call.children, (inner) => {
    if (inner.name === 'Position')
      positions.push({
        text: inner.text,
        by: pageIds(page, inner, 'by', context),
        citations: citationsIn(inner.children, page),
      });
  });
  const derived = deriveStatus(citations, positions.length, context.sources);
  const status =
    stated === 'unsourced' || stated === 'refuted' || stated === 'withdrawn' ? stated : derived.status;
  context.prose.claims[id] = {
    id,
    page: keyOf(page),
    type,
    text: call.text,
    about: pageIds(page, call, 'about', context),
    by: pageIds(page, call, 'by', context),
    status,
    citations,
    positions,
    origins: derived.origins,
    ...(attributes.asOf === undefined ? {} : { asOf: attributes.asOf }),
    ...(attributes.reason === undefined ? {} : { reason: attributes.reason }),
    ...(attributes.supersededBy === undefined ? {} : { supersededBy: attributes.supersededBy }),
  };
}

function collectJudgement(page: Page, call: ComponentCall, context: Context): void {
  const { id = '', confidence, likelihood, basis = '', asOf = '' } = call.attributes;
  if (!own(page, call, id, 'judgement', context)) return;
  if (confidence !== 'low' && confidence !== 'moderate' && confidence !== 'high') return;
  context.prose.judgements[id] = {
    id,
    page: keyOf(page),
    text: call.text,
    confidence,
    basis: basis.split(/\s+/).filter(Boolean),
    asOf,
    ...(likelihood === undefined ? {} : { likelihood }),
  };
}

/** Every citation in these segments, nested ones included, in reading order. */
export function citationsIn(segments: readonly Segment[], page: Page): Citation[] {
  return segments.flatMap((segment) => {
    if (segment.type === 'cite') return page.body.cites[segment.index] ?? [];
    return segment.type === 'component' ? citationsIn(segment.call.children, page) : [];
  });
}

function pageIds(
  page: Page,
  call: ComponentCall,
  attribute: string,
  { keyed, diagnostics }: Context,
): PageKey[] {
  const written = (call.attributes[attribute] ?? '').split(/[\s,]+/).filter(Boolean);
  return written.flatMap((id) => {
    const key = findPage(id, keyed);
    if (key) return [key];
    const ids = Object.values(keyed).map((p) => p.id);
    diagnostics.push(
      diagnostic(
        page.file,
        call.span,
        'id/unknown',
        `${attribute}="${id}" is not a page.`,
        didYouMean(id, ids),
      ),
    );
    return [];
  });
}

/** The page of an id, in the order in which links prefer collections; `collection/id` says which. */
export function findPage(id: string, keyed: Readonly<Record<PageKey, Page>>): PageKey | undefined {
  if (Object.hasOwn(keyed, id)) return id as PageKey;
  return linkOrder.map((c): PageKey => `${c}/${id}`).find((key) => Object.hasOwn(keyed, key));
}

function checkRefs({ refs, prose, diagnostics, owners, input, sources }: Context): void {
  for (const { page, call } of refs) {
    const ref = call.attributes.ref ?? '';
    if (!Object.hasOwn(prose.claims, ref)) {
      diagnostics.push(
        diagnostic(
          page.file,
          call.span,
          'claim/unknown',
          `There is no claim "${ref}".`,
          didYouMean(ref, Object.keys(prose.claims)),
        ),
      );
    }
  }
  for (const { page } of input.pages) {
    walk(page.body.segments, (call) => {
      if (call.name !== 'Judgement') return;
      for (const id of (call.attributes.basis ?? '').split(/\s+/).filter(Boolean)) {
        if (owners.has(id)) continue;
        diagnostics.push(
          diagnostic(
            page.file,
            call.span,
            'basis/unknown',
            `basis="${id}" is neither a claim nor a source.`,
            didYouMean(id, [...Object.keys(prose.claims), ...Object.keys(sources)]),
          ),
        );
      }
    });
  }
}
