import type { Change } from '../dossier/editions/change.ts';
import { fill } from '../dossier/phrases.ts';
import { rowAnchor } from './changeOrder.ts';
import { dateText, roleLabel, type ViewContext } from './context.ts';
import { type DiffPart, wordDiff } from './diff.ts';
import { type Frozen, whereOfChange } from './editions.ts';
import type { LinkView } from './links.ts';

/** One difference, told in words. */
export interface ChangeRow {
  /** Element id, for what a claim, judgement or gap leads to. */
  id?: string;
  kindLabel: string;
  /** Where it stands now. */
  href?: LinkView['href'];
  /** Words that are new or gone, or both texts word by word. */
  text: DiffPart[];
  /** Statuses, dates and the like, old and new. */
  notes: string[];
}

/**
 * A difference as the page of changes shows it.
 * @param edition undefined: since the newest one
 * @param more what else is to be said of it
 */
export function changeRow(
  context: ViewContext,
  edition: Frozen | undefined,
  change: Change,
  more: readonly string[] = [],
): ChangeRow {
  const { words } = context;
  const { href } = whereOfChange(context, change);
  const text = textOf(context, change);
  const notes = [...statusNote(context, change), ...fieldNotes(context, change), ...more];
  const isVague = text.length === 0 && notes.length === 0 && change.turn === 'changed';
  const id = rowAnchor(edition, change);
  return {
    ...(id === undefined ? {} : { id }),
    kindLabel: kindLabel(context, change),
    ...(href === undefined ? {} : { href }),
    text,
    notes: isVague ? [words.changes.revised] : notes,
  };
}

/** What of a page differs, in a few words: `Bottom line, Date`. */
export function partsOfPage({ words }: ViewContext, { before, after, fields = [] }: Change): string {
  const isLine = before !== undefined || after !== undefined;
  const labels = fields.map(({ name }) => fieldLabel(words.changes.fields, name));
  return [...(isLine ? [words.cover.bottomLine] : []), ...labels].join(', ') || words.changes.revised;
}

/** What differs of a page is its bottom line; all else is named by what it is. */
function kindLabel({ words }: ViewContext, { kind, turn, before, after }: Change): string {
  const isLine = kind === 'page' && turn === 'changed' && (before !== undefined || after !== undefined);
  return isLine ? words.cover.bottomLine : words.changes.kinds[kind];
}

function textOf(context: ViewContext, change: Change): DiffPart[] {
  const { before, after } = change;
  if (before !== undefined && after !== undefined) return wordDiff(before, after, context.lang);
  const text = after ?? before ?? sentenceOf(context, change);
  return text === undefined ? [] : [{ type: 'same', text }];
}

/** A relation or participant in a line; undefined for anything else. */
export function sentenceOf(
  context: ViewContext,
  { relation, participant, titles = {} }: Change,
): string | undefined {
  const name = (key: string) => titles[key] ?? key;
  if (relation) {
    const { from, verb, to } = relation;
    const known: Readonly<Record<string, { label: string }>> = context.words.verbs;
    const own = context.dossier.ties[from]?.find((tie) => tie.verb === verb && !tie.inverse)?.label;
    return `${name(from)} ${known[verb]?.label ?? own ?? verb} ${name(to)}`;
  }
  if (!participant) return undefined;
  const who = participant.actor === undefined ? participant.name : name(participant.actor);
  return `${who}${context.words.punctuation.colon}${roleLabel(context, participant.role)}`;
}

function statusNote({ words }: ViewContext, { status }: Change): string[] {
  if (!status) return [];
  const { fields, became } = words.changes;
  const label = words.claim.status;
  return [fill(became, { field: fields.status, before: label[status.before], after: label[status.after] })];
}

function fieldNotes(context: ViewContext, { fields = [] }: Change): string[] {
  const w = context.words.changes;
  return fields.map(({ name, before, after }) =>
    fill(w.became, {
      field: fieldLabel(w.fields, name),
      before: valueText(context, name, before),
      after: valueText(context, name, after),
    }),
  );
}

function fieldLabel(labels: Readonly<Record<string, string>>, name: string): string {
  return labels[name] ?? name;
}

function valueText(context: ViewContext, name: string, value: string | undefined): string {
  const { words } = context;
  if (value === undefined) return words.changes.nothing;
  if (name === 'date') return dateText(context, value);
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    dateBasis: words.dateBasis,
    status: words.eventStatus,
    confidence: words.judgement.confidence,
    disputed: { true: words.changes.yes },
  };
  return known[name]?.[value] ?? value;
}
