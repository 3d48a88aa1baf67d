import { type Diagnostic, diagnostic, type Span } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import type { PageKey } from '../page.ts';
import type { Front, Tlp } from '../schema.ts';
import type { ComponentCall, Stance } from '../segments.ts';
import { asTlp, markingIn, within } from './levels.ts';

/** What a build with this ceiling leaves out, and the whole it is left out of. */
export interface Withheld {
  ceiling: Tlp;
  /** The dossier before anything was left out. */
  full: Dossier;
  pages: Set<PageKey>;
  sources: Set<string>;
  /** Ids of claims, judgements and gaps. */
  prose: Set<string>;
  /** Lines of the files on which a passage that is left out cites its source. */
  passages: { file: string; line: number }[];
  /** What the editors are told of each thing left out. */
  losses: Diagnostic[];
}

/** Notes for the editors that something is left out; never part of what leaves. */
export function lose(withheld: Withheld, file: string, span: Span, message: string, hint?: string): void {
  withheld.losses.push(diagnostic(file, span, 'tlp/left-out', message, hint));
}

/** A page's marking: its own, else the dossier's. */
export function markingOf(own: Tlp | undefined, { file }: Pick<Dossier, 'file'>): Tlp {
  return own ?? file.tlp;
}

/** The marking of a component call, given that of what holds it. */
export function markingOfCall(call: ComponentCall, holder: Tlp): Tlp {
  return markingIn(asTlp(call.attributes.tlp), holder);
}

/** Whether a component call itself is marked above the ceiling. */
export function isAbove(call: ComponentCall, { ceiling }: Pick<Withheld, 'ceiling'>): boolean {
  const own = asTlp(call.attributes.tlp);
  return own !== undefined && !within(own, ceiling);
}

/** Whether a claim, judgement, gap or source is left out. */
export function isIdOut(id: string, withheld: Withheld): boolean {
  return withheld.prose.has(id) || withheld.sources.has(id);
}

/** Whether an id that may name a page of these collections names one that is left out. */
export function isPageOut(id: string, collections: readonly string[], withheld: Withheld): boolean {
  const keys = id.includes('/') ? [id] : collections.map((c) => `${c}/${id}`);
  const key = keys.find((k): k is PageKey => Object.hasOwn(withheld.full.pages, k));
  return key !== undefined && withheld.pages.has(key);
}

/**
 * Whether a set of citations says less than before: nothing supports any more what was supported,
 * or what was disputed or qualified now looks settled.
 */
export function losesStance(
  before: readonly { stance: Stance }[],
  after: readonly { stance: Stance }[],
): boolean {
  return before.some(({ stance }) => !after.some((kept) => kept.stance === stance));
}

/** The parts of a front matter that may carry a marking of their own. */
export function partsOf(front: Front): { tlp?: Tlp | undefined }[] {
  return [
    ...(front.names ?? []),
    ...(front.corrections ?? []),
    ...('relations' in front ? (front.relations ?? []) : []),
    ...('participants' in front ? (front.participants ?? []) : []),
  ];
}
