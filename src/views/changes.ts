import type { PageKey } from '../dossier/dossier.ts';
import type { Change, Turn } from '../dossier/editions/changes.ts';
import type { Edition } from '../dossier/editions/history.ts';
import { partsOf } from '../dossier/editions/snapshot.ts';
import { type Chrome, chrome } from './chrome.ts';
import { dateText, roleLabel, type ViewContext } from './context.ts';
import { type DiffPart, wordDiff } from './diff.ts';
import type { LinkView } from './links.ts';
import { fill } from './words.ts';

/** One difference, told in words. */
export interface ChangeRow {
  kindLabel: string;
  /** Where it stands now, or the title of the page it stood on. */
  page: LinkView;
  /** Words that are new or gone, or both texts word by word. */
  text: DiffPart[];
  /** Statuses, dates and the like, old and new. */
  notes: string[];
}

export interface ChangeGroup {
  turn: Turn;
  label: string;
  rows: ChangeRow[];
}

/** The changes of one edition, or those since the last. */
export interface ChangeSection {
  title: string;
  note?: string;
  /** Said where there is nothing to list. */
  empty?: string;
  groups: ChangeGroup[];
}

/** What changed, from the newest state to the first edition. */
export interface ChangesView {
  chrome: Chrome;
  title: string;
  intro: string;
  sections: ChangeSection[];
}

const turns = ['contested', 'supported', 'withdrawn', 'changed', 'new'] as const;

/** The page of all changes. */
export function changesView(context: ViewContext): ChangesView {
  const { dossier, words, urls } = context;
  const w = words.changes;
  const { editions, since } = dossier.history;
  const [newest] = editions;
  const now = newest && {
    title: fill(w.since, { date: dateText(context, newest.day) }),
    ...(since.length === 0 ? { empty: fill(w.unchanged, { date: dateText(context, newest.day) }) } : {}),
    groups: groupsOf(context, since),
  };
  return {
    chrome: chrome(context, { title: w.title, href: urls.route('changes'), section: 'changes' }),
    title: w.title,
    intro: newest ? w.intro : w.none,
    sections: now ? [now, ...editions.map((edition) => editionSection(context, edition))] : [],
  };
}

function editionSection(context: ViewContext, edition: Edition): ChangeSection {
  const w = context.words.changes;
  const { number } = partsOf(edition.id);
  const date = dateText(context, edition.day);
  const known = fill(w.known, { date: dateText(context, edition.asOf) });
  const isFirst = edition === context.dossier.history.editions.at(-1);
  return {
    title: number === 1 ? fill(w.edition, { date }) : fill(w.editionOf, { n: number, date }),
    note: [edition.note, known].filter((part) => part !== undefined).join(' · '),
    ...(isFirst ? { empty: w.first } : {}),
    groups: groupsOf(context, edition.changes),
  };
}

function groupsOf(context: ViewContext, changes: readonly Change[]): ChangeGroup[] {
  return turns.flatMap((turn) => {
    const rows = changes.filter((change) => change.turn === turn).map((change) => changeRow(context, change));
    return rows.length === 0 ? [] : [{ turn, label: context.words.changes.turns[turn], rows }];
  });
}

function changeRow(context: ViewContext, change: Change): ChangeRow {
  const { words } = context;
  const statuses = change.status && [
    became(
      context,
      'status',
      words.claim.status[change.status.before],
      words.claim.status[change.status.after],
    ),
  ];
  const fields = (change.fields ?? []).map(({ name, before, after }) =>
    became(context, name, valueText(context, name, before), valueText(context, name, after)),
  );
  const text = textOf(context, change);
  const isVague = text.length === 0 && fields.length === 0 && change.turn === 'changed';
  return {
    kindLabel: words.changes.kinds[change.kind],
    page: whereOf(context, change),
    text,
    notes: [...(statuses ?? []), ...fields, ...(isVague ? [words.changes.revised] : [])],
  };
}

function textOf(context: ViewContext, change: Change): DiffPart[] {
  const { before, after } = change;
  if (before !== undefined && after !== undefined) return wordDiff(before, after, context.lang);
  const text = after ?? before ?? sentenceOf(context, change);
  return text === undefined ? [] : [{ type: 'same', text }];
}

/** A relation or participant in a line. */
function sentenceOf(
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
  return `${who}: ${roleLabel(context, participant.role)}`;
}

function whereOf({ dossier, urls }: ViewContext, { kind, id, page, title }: Change): LinkView {
  const [claim, judgement, gap] = [dossier.claims[id], dossier.judgements[id], dossier.gaps[id]];
  if (kind === 'claim' && claim) return { href: urls.anchor(claim.page, 'claim', id), label: title };
  if (kind === 'judgement' && judgement)
    return { href: urls.anchor(judgement.page, 'judgement', id), label: title };
  if (kind === 'gap' && gap) return { href: urls.anchor(gap.page, 'gap', id), label: title };
  const key = Object.keys(dossier.pages).includes(page) ? (page as PageKey) : undefined;
  return { ...(key === undefined ? {} : { href: urls.page(key) }), label: title };
}

function became({ words }: ViewContext, name: string, before: string, after: string): string {
  const labels: Readonly<Record<string, string>> = words.changes.fields;
  return fill(words.changes.became, { field: labels[name] ?? name, before, after });
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
