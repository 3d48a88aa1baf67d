import type { Tie } from '../dossier/dossier.ts';
import type { PageKey } from '../dossier/page.ts';
import { fill } from '../dossier/phrases.ts';
import type { Name } from '../dossier/schema.ts';
import type { Stance } from '../dossier/segments.ts';
import type { BodyWriter } from './body.ts';
import { capital } from './capital.ts';
import { claimWords } from './claimWords.ts';
import { dateText, pageOf, type ViewContext } from './context.ts';
import { directionOf, escapeHtml } from './html.ts';
import { type LinkView, linkOf } from './links.ts';
import { allOf, isFolded } from './lists/fold.ts';
import { marksHtml } from './notes.ts';
import type { Words } from './words/dictionary.ts';

/** One line of a fact box: a label and what stands beside it. */
export interface Fact {
  label: string;
  items: FactItem[];
}

export interface FactItem {
  link?: LinkView;
  text?: string;
  /** Set where the text is a name in a language of its own. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Role, date or note after it. */
  detail?: string;
  /** Source marks, HTML. */
  marks?: string;
  disputed?: boolean;
}

/** A fact with one plain text; nothing where there is no text. */
export function textFact(label: string, text: string | undefined): Fact[] {
  return text === undefined ? [] : [{ label, items: [{ text }] }];
}

/** A fact with a link for each item; nothing where there are none. */
export function linksFact(label: string, links: readonly LinkView[]): Fact[] {
  return links.length === 0 ? [] : [{ label, items: links.map((link) => ({ link })) }];
}

/** Names other than the canonical one, each with its language and direction. */
export function namesFact(context: ViewContext, names: readonly Name[] = []): Fact[] {
  const items = names.map((name): FactItem => {
    const notes = [
      name.note,
      name.from === undefined && name.to === undefined
        ? undefined
        : dateText(context, `${name.from ?? '..'}/${name.to ?? '..'}`),
    ].filter((note) => note !== undefined);
    return {
      text: name.text,
      ...(name.lang === undefined ? {} : { lang: name.lang }),
      dir: directionOf(name.text),
      ...(notes.length > 0 ? { detail: notes.join(context.words.punctuation.semicolon) } : {}),
    };
  });
  return items.length > 0 ? [{ label: context.words.facts.names, items }] : [];
}

/** What stays of a verb's relations on the page where there are too many of all. */
const OF_ONE_VERB = 8;

/** Relations of a page, the beginning of each verb's and a link to all where they are many. */
export function foldedTies(writer: BodyWriter, key: PageKey): Fact[] {
  const { context } = writer;
  const ties = context.dossier.ties[key] ?? [];
  if (!isFolded('relations', ties.length)) return tieFacts(writer, ties);
  const counts = new Map<string, number>();
  const shown = ties.filter((tie) => {
    const label = tieLabel(context, tie);
    counts.set(label, (counts.get(label) ?? 0) + 1);
    return (counts.get(label) ?? 0) <= OF_ONE_VERB;
  });
  const all = allOf(context, key, 'relations', ties.length);
  return [...tieFacts(writer, shown), { label: context.words.facts.relations, items: [{ link: all }] }];
}

/** Relations seen from one end, a fact for each verb. */
export function tieFacts(writer: BodyWriter, ties: readonly Tie[]): Fact[] {
  const byLabel = new Map<string, FactItem[]>();
  for (const tie of ties) {
    const label = tieHead(writer.context, tie);
    const items = byLabel.get(label) ?? [];
    byLabel.set(label, items);
    items.push(tieItem(writer, tie));
  }
  return [...byLabel].map(([label, items]) => ({ label, items }));
}

/** The other end of a relation, with what is said of it. */
export function tieItem(writer: BodyWriter, tie: Tie): FactItem {
  const { context } = writer;
  const { words } = context;
  const details = [
    tie.date === undefined ? undefined : dateText(context, tie.date),
    tie.regarding === undefined
      ? undefined
      : fill(words.facts.regarding, { name: pageOf(context, tie.regarding).title }),
    tie.disputedBy.length > 0 ? words.facts.disputed : undefined,
  ].filter((detail) => detail !== undefined);
  return {
    link: linkOf(context, tie.to),
    ...(details.length > 0 ? { detail: details.join(', ') } : {}),
    marks: supportMarks(writer, tie.supportedBy, tie.disputedBy),
    ...(tie.disputedBy.length > 0 ? { disputed: true } : {}),
  };
}

/** The words of a relation from the end it is seen from: the interface's for core verbs, else the dossier's own. */
export function tieLabel({ words }: ViewContext, tie: Tie): string {
  const { verbs } = words;
  if (!isCoreVerb(verbs, tie.verb)) return tie.label;
  return tie.inverse ? verbs[tie.verb].inverse : verbs[tie.verb].label;
}

/** The same, as a line begins. */
export function tieHead(context: ViewContext, tie: Tie): string {
  const { words, spoken, lang } = context;
  return capital(tieLabel(context, tie), isCoreVerb(words.verbs, tie.verb) ? spoken : lang);
}

/** Whether a verb is one that the interface has words for. */
export function isCoreVerb(verbs: Words['verbs'], verb: string): verb is keyof Words['verbs'] {
  return Object.hasOwn(verbs, verb);
}

/** Marks for what front matter rests on: numbered notes for sources, a section sign for each claim. */
export function supportMarks(
  writer: BodyWriter,
  supportedBy: readonly string[] = [],
  disputedBy: readonly string[] = [],
): string {
  const marks = (ids: readonly string[], stance: Stance) =>
    ids.flatMap((id) => basisMarks(writer, id, stance));
  return marksHtml([...marks(supportedBy, 'supports'), ...marks(disputedBy, 'disputes')]);
}

function basisMarks({ context, numbers }: BodyWriter, id: string, stance: Stance): string[] {
  const { dossier, words, urls } = context;
  const claim = dossier.claims[id];
  if (!claim) return numbers.markOf({ source: id, stance });
  const label = fill(words.note.basisClaim, { text: claimWords(claim) });
  return [
    `<a class="mark mark-claim" href="${escapeHtml(urls.anchor(claim.page, 'claim', id))}" aria-label="${escapeHtml(label)}">§</a>`,
  ];
}
