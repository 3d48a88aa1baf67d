import type { Change, Turn } from '../dossier/editions/change.ts';
import type { Edition } from '../dossier/editions/edition.ts';
import { fill } from '../dossier/phrases.ts';
import { byPage, changesPath, cutChanges, turns } from './changeOrder.ts';
import { type ChangeRow, changeRow } from './changeRow.ts';
import { type Chrome, chrome } from './chrome.ts';
import { dateText, type ViewContext } from './context.ts';
import {
  editionAnchor,
  editionHref,
  editionName,
  editionTitle,
  type Frozen,
  isWhole,
  pageOfChange,
} from './editions.ts';
import type { LinkView } from './links.ts';
import { type PagerView, pagerView } from './lists/pager.ts';
import type { Planned } from './lists/planned.ts';
import { atOnce, plannedPages } from './perContext.ts';
import type { Href } from './urls.ts';
import { count } from './words.ts';

/** The differences of one turn, by the page they stand on. */
export interface ChangeGroup {
  turn: Turn;
  /** Element id. */
  id: string;
  label: string;
  pages: { page: LinkView; rows: ChangeRow[] }[];
}

/** The changes of one edition, or those since the last. */
export interface ChangeSection {
  /** Element id. */
  id: string;
  title: string;
  /** Why it was frozen. */
  note?: string;
  /** The day up to which it knew the world. */
  known?: string;
  /** Said where there is nothing to list. */
  empty?: string;
  /** How many differences there are of each turn. */
  counts: { turn: Turn; label: string; count: number }[];
  groups: ChangeGroup[];
  /** Leads to the differences, where they are not here. */
  all?: LinkView;
  pager?: PagerView;
}

/** What changed, from the newest state to the first edition, or one page of it. */
export interface ChangesView {
  chrome: Chrome;
  title: string;
  intro: string;
  /** What the introduction ends with a link to. */
  see?: LinkView;
  /** Leads from a page of its own to all editions. */
  up?: LinkView;
  sections: ChangeSection[];
}

/**
 * The pages of all changes, by path below `changes/`. Few changes stand on one page; many are cut: those
 * since the newest edition stay, each edition gets pages of its own.
 */
export const changesPages = plannedPages<ChangesView>('lists of changes', atOnce(planned));

function planned(context: ViewContext): Planned<ChangesView>[] {
  const { history } = context.dossier;
  return isWhole(context)
    ? [{ path: '', plan: history, view: () => wholeView(context) }]
    : [...cutPages(context, undefined), ...history.editions.flatMap((one) => cutPages(context, one))];
}

function wholeView(context: ViewContext): ChangesView {
  const { editions, since } = context.dossier.history;
  const sections = [
    sinceSection(context, since),
    ...editions.map((edition) => editionSection(context, edition, edition.changes)),
  ];
  return frameOf(context, '', editions.length > 0 ? sections : []);
}

/** The pages of one edition, or of what changed since the newest. */
function cutPages(context: ViewContext, edition: Edition | undefined): Planned<ChangesView>[] {
  const { history } = context.dossier;
  const pages = cutChanges(context, edition ? edition.changes : history.since);
  const at = (page: number): string => changesPath(edition, page);
  const hrefOf = (page: number): Href => hrefBelow(context, at(page));
  return pages.map((shown, i) => ({
    path: at(i + 1),
    plan: { edition: edition?.id, shown, pages: pages.length },
    view: () => {
      const pager = pagerView(context, i + 1, pages.length, hrefOf);
      const own = edition ? editionSection(context, edition, shown) : sinceSection(context, shown);
      const others = edition || i > 0 ? [] : history.editions.map((other) => closed(context, other));
      return frameOf(context, at(i + 1), [{ ...own, ...(pager ? { pager } : {}) }, ...others]);
    },
  }));
}

/** An edition by its counts alone. */
function closed(context: ViewContext, edition: Edition): ChangeSection {
  const section = editionSection(context, edition, []);
  const isEmpty = edition.changes.length === 0;
  const label = count(context.words.changes.count, edition.changes.length, context.spoken);
  return { ...section, ...(isEmpty ? {} : { all: { href: editionHref(context, edition), label } }) };
}

function hrefBelow({ urls }: ViewContext, path: string): Href {
  return path === '' ? urls.route('changes') : urls.list(`changes/${path}`);
}

function frameOf(context: ViewContext, path: string, sections: ChangeSection[]): ChangesView {
  const { words, urls } = context;
  const w = words.changes;
  const own = sections[0]?.title;
  return {
    chrome: chrome(context, {
      title: path === '' || own === undefined ? w.title : `${w.title}${words.punctuation.colon}${own}`,
      href: hrefBelow(context, path),
      section: 'changes',
    }),
    title: w.title,
    ...(sections.length > 0
      ? { intro: w.intro, see: { href: urls.route('corrections'), label: w.corrections } }
      : { intro: w.none }),
    ...(path === '' ? {} : { up: { href: urls.route('changes'), label: w.all } }),
    sections,
  };
}

/** @param shown those of the changes that stand here */
function sinceSection(context: ViewContext, shown: readonly Change[]): ChangeSection {
  const w = context.words.changes;
  const { editions, since } = context.dossier.history;
  const [newest] = editions;
  const edition = newest ? editionName(context, newest) : '';
  return {
    id: 'since',
    title: fill(w.since, { edition }),
    ...(since.length === 0 ? { empty: w.unchanged } : {}),
    ...differences(context, undefined, since, shown),
  };
}

function editionSection(context: ViewContext, edition: Edition, shown: readonly Change[]): ChangeSection {
  const w = context.words.changes;
  const isFirst = edition === context.dossier.history.editions.at(-1);
  const id = editionAnchor(edition);
  return {
    id,
    title: editionTitle(context, edition),
    ...(edition.note === undefined ? {} : { note: edition.note }),
    known: fill(w.known, { date: dateText(context, edition.asOf) }),
    ...(isFirst ? { empty: w.first } : {}),
    ...differences(context, edition, edition.changes, shown),
  };
}

function differences(
  context: ViewContext,
  edition: Frozen | undefined,
  all: readonly Change[],
  shown: readonly Change[],
): Pick<ChangeSection, 'counts' | 'groups'> {
  const labels = context.words.changes.turns;
  const section = edition ? editionAnchor(edition) : 'since';
  const counts = turns.flatMap((turn) => {
    const found = all.filter((change) => change.turn === turn).length;
    return found === 0 ? [] : [{ turn, label: labels[turn], count: found }];
  });
  const groups = turns.flatMap((turn) => {
    const pages = pagesOf(context, edition, byPage(context, turn, shown));
    return pages.length === 0 ? [] : [{ turn, id: `${section}-${turn}`, label: labels[turn], pages }];
  });
  return { counts, groups };
}

function pagesOf(
  context: ViewContext,
  edition: Frozen | undefined,
  pages: ReadonlyMap<string, readonly Change[]>,
): ChangeGroup['pages'] {
  return [...pages.values()].map((held) => {
    const [first] = held;
    const key = first && pageOfChange(context, first);
    const page = {
      label: first?.title ?? '',
      ...(key === undefined ? {} : { href: context.urls.page(key) }),
    };
    return { page, rows: rowsOf(context, edition, held) };
  });
}

/** Claims on a new page are counted: the page itself tells them. */
function rowsOf(context: ViewContext, edition: Frozen | undefined, changes: readonly Change[]): ChangeRow[] {
  const isNewPage = changes.some(({ kind, turn }) => kind === 'page' && turn === 'new');
  if (!isNewPage) return changes.map((change) => changeRow(context, edition, change));
  const { withClaims } = context.words.changes;
  const claims = changes.filter(({ kind }) => kind === 'claim').length;
  const more = claims === 0 ? [] : [count(withClaims, claims, context.spoken)];
  return changes
    .filter(({ kind }) => kind !== 'claim')
    .map((change) => changeRow(context, edition, change, change.kind === 'page' ? more : []));
}
