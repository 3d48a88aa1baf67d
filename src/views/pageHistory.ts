import type { Change, ChangeKind } from '../dossier/editions/change.ts';
import type { PageKey } from '../dossier/page.ts';
import { fill } from '../dossier/phrases.ts';
import { changeHref } from './changeOrder.ts';
import { partsOfPage, sentenceOf } from './changeRow.ts';
import type { ViewContext } from './context.ts';
import {
  editionHref,
  editionName,
  editionTitle,
  type Frozen,
  frozenIn,
  idOfChange,
  pageOfChange,
  whereOfChange,
} from './editions.ts';
import { type LinkView, shorten } from './links.ts';
import { tablePerContext } from './perContext.ts';
import { count } from './words.ts';

/** What became of one page, from now to the first edition that held it. */
export interface PageHistory {
  /** Editions in which something on the page differs from the one before, the newest first. */
  editions: { edition: LinkView; rows: HistoryRow[]; more?: LinkView }[];
  /** Since when the page is in the dossier, where that is an edition. */
  origin?: string;
}

/** One difference in a line. */
export interface HistoryRow {
  turnLabel: string;
  kindLabel: string;
  /** Words of the thing; absent where only its page is meant. */
  text?: string;
  /** Where it stands. */
  href?: LinkView['href'];
}

/** Differences of one edition that a page names itself. */
const MOST = 12;

/** What differs on a page in one edition, or since the newest. */
interface Told {
  /** Undefined: since the newest edition. */
  edition: Frozen | undefined;
  changes: Change[];
}

/** A difference with the edition that it belongs to; without one it came since the newest. */
interface Placed {
  edition: Frozen | undefined;
  change: Change;
}

/** What differs in each edition, the newest first, and before them what differs since. */
function* differences({ dossier: { history } }: ViewContext): Generator<Told> {
  yield { edition: undefined, changes: history.since };
  for (const { id, changes } of history.editions) yield { edition: { id }, changes };
}

const toldOf = tablePerContext<readonly Told[], PageKey>('page histories', (context) => {
  const byPage = new Map<PageKey, Told[]>();
  for (const { edition, changes } of differences(context))
    for (const change of changes) {
      const key = pageOfChange(context, change);
      if (key === undefined) continue;
      const told = byPage.get(key) ?? [];
      byPage.set(key, told);
      const last = told.at(-1);
      if (last && last.edition === edition) last.changes.push(change);
      else told.push({ edition, changes: [change] });
    }
  return (key) => byPage.get(key);
});

/** The newest difference of each claim, judgement and gap, by kind and id. */
const latestOf = tablePerContext('latest changes', (context) => {
  const latest = new Map<string, Placed>();
  // What an older edition changed is no news.
  const [since, newest] = differences(context);
  for (const { edition, changes } of [since, newest].filter((told) => told !== undefined)) {
    const fresh = new Set(changes.flatMap(({ kind, turn, page }) => (isNewPage(kind, turn) ? [page] : [])));
    for (const change of changes) {
      // Everything on a new page is new.
      if (change.turn === 'new' && fresh.has(change.page)) continue;
      if (pageOfChange(context, change) === undefined) continue;
      const id = `${change.kind} ${idOfChange(context, change)}`;
      if (!latest.has(id)) latest.set(id, { edition, change });
    }
  }
  return (id) => latest.get(id);
});

function isNewPage(kind: ChangeKind, turn: Change['turn']): boolean {
  return kind === 'page' && turn === 'new';
}

/** The history of a page; undefined where no edition was frozen. */
export function pageHistory(context: ViewContext, key: PageKey): PageHistory | undefined {
  const first = frozenIn(context).editions.at(-1);
  if (!first) return undefined;
  const told = toldOf(context, key) ?? [];
  const isNew = told.some(({ changes }) => changes.some(({ kind, turn }) => isNewPage(kind, turn)));
  const { origin } = context.words.changes;
  return {
    editions: told.map(({ edition, changes }) => editionRows(context, edition, changes)),
    ...(isNew ? {} : { origin: fill(origin, { edition: editionName(context, first) }) }),
  };
}

function editionRows(
  context: ViewContext,
  edition: Frozen | undefined,
  changes: readonly Change[],
): PageHistory['editions'][number] {
  const { words, spoken } = context;
  const href = editionHref(context, edition);
  const rest = changes.length - MOST;
  return {
    edition: { href, label: edition ? editionTitle(context, edition) : sinceTitle(context) },
    rows: changes.slice(0, MOST).map((change) => historyRow(context, change)),
    ...(rest > 0 ? { more: { href, label: count(words.changes.more, rest, spoken) } } : {}),
  };
}

function sinceTitle(context: ViewContext): string {
  const [newest] = frozenIn(context).editions;
  return newest ? fill(context.words.changes.since, { edition: editionName(context, newest) }) : '';
}

function historyRow(context: ViewContext, change: Change): HistoryRow {
  const { words } = context;
  const { kind, turn } = change;
  const { href } = whereOfChange(context, change);
  const text = historyText(context, change);
  const isHere = kind === 'claim' || kind === 'judgement' || kind === 'gap';
  return {
    turnLabel: words.changes.turns[turn],
    kindLabel: words.changes.kinds[kind],
    ...(text === undefined ? {} : { text: shorten(text) }),
    ...(href === undefined || !isHere ? {} : { href }),
  };
}

function historyText(context: ViewContext, change: Change): string | undefined {
  if (change.kind !== 'page') return change.after ?? change.before ?? sentenceOf(context, change);
  return change.turn === 'changed' ? partsOfPage(context, change) : undefined;
}

/** What became of a claim, judgement or gap since the newest edition, or in it: `Changed since the edition of …`. */
export function changeMark(
  context: ViewContext,
  kind: 'claim' | 'judgement' | 'gap',
  id: string,
): LinkView | undefined {
  const { words } = context;
  const found = latestOf(context, `${kind} ${id}`);
  if (!found) return undefined;
  const edition = found.edition ?? frozenIn(context).editions[0];
  if (!edition) return undefined;
  const phrase = found.edition ? words.changes.markedIn : words.changes.markedSince;
  const turn = words.changes.turns[found.change.turn];
  return {
    href: changeHref(context, found.edition, found.change),
    label: fill(phrase, { turn, edition: editionName(context, edition) }),
  };
}
