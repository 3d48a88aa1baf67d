import type { Change, Turn } from '../dossier/editions/change.ts';
import type { ViewContext } from './context.ts';
import { editionHref, type Frozen, isWhole, pageOfChange } from './editions.ts';
import { cut, pagePath } from './lists/cut.ts';
import { tablePerContext } from './perContext.ts';
import type { Href } from './urls.ts';

/** Turns in the order in which they are told. */
export const turns: readonly Turn[] = ['contested', 'supported', 'withdrawn', 'changed', 'new'];

/** Differences on one page, where they are cut into pages. */
const SIZE = 150;

/** Changes of one turn by the page they stand on. */
export function byPage(context: ViewContext, turn: Turn, changes: readonly Change[]): Map<string, Change[]> {
  const pages = new Map<string, Change[]>();
  const found = changes.filter((change) => change.turn === turn);
  // Whole pages that came or went are told before what came or went on others.
  const isPage = ({ kind }: Change): boolean => kind === 'page' && turn !== 'changed';
  for (const change of [...found.filter(isPage), ...found.filter((other) => !isPage(other))]) {
    const key = pageOfChange(context, change) ?? change.page;
    const held = pages.get(key) ?? [];
    pages.set(key, held);
    // What a page says first leads what stands on it.
    if (change.kind === 'page') held.unshift(change);
    else held.push(change);
  }
  return pages;
}

/** Changes of one edition as its pages hold them: by turn, those of one page together, so that cuts fall between them. */
export function cutChanges(context: ViewContext, changes: readonly Change[]): Change[][] {
  const ordered = turns.flatMap((turn) => [...byPage(context, turn, changes).values()].flat());
  return cut(ordered, keyOf, SIZE);
}

function keyOf({ kind, page, id }: Change): string {
  return `${kind} ${page} ${id}`;
}

/** The path below `changes/` of a page of an edition, or of what changed since the newest. @param page counts from 1 */
export function changesPath(edition: Frozen | undefined, page: number): string {
  return pagePath(edition?.id ?? '', page).replace(/^\//, '');
}

/** The element id of a change's row; undefined for what has none to lead to. */
export function rowAnchor(edition: Frozen | undefined, { kind, id }: Change): string | undefined {
  const isPlaced = kind === 'claim' || kind === 'judgement' || kind === 'gap';
  return isPlaced ? `change-${edition?.id ?? 'since'}-${kind}-${id}` : undefined;
}

/** On which page each row stands, by its element id, where changes are cut into pages. */
const pageOfRow = tablePerContext('pages of changes', (context) => {
  const pages = new Map<string, string>();
  const { since, editions } = context.dossier.history;
  const add = (edition: Frozen | undefined, changes: readonly Change[]): void => {
    for (const [i, shown] of cutChanges(context, changes).entries())
      for (const change of shown) {
        const anchor = rowAnchor(edition, change);
        if (anchor !== undefined) pages.set(anchor, changesPath(edition, i + 1));
      }
  };
  add(undefined, since);
  for (const edition of editions) add(edition, edition.changes);
  return (anchor) => pages.get(anchor);
});

/** Where a change is told: its own row, or its edition where it has none. */
export function changeHref(context: ViewContext, edition: Frozen | undefined, change: Change): Href {
  const { urls } = context;
  const anchor = rowAnchor(edition, change);
  if (anchor === undefined) return editionHref(context, edition);
  const path = isWhole(context) ? '' : (pageOfRow(context, anchor) ?? '');
  return urls.within(path === '' ? urls.route('changes') : urls.list(`changes/${path}`), anchor);
}
