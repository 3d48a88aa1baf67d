import type { Change } from '../dossier/editions/change.ts';
import { renamesOf } from '../dossier/editions/renames.ts';
import { partsOf } from '../dossier/editions/snapshot.ts';
import type { PageKey } from '../dossier/page.ts';
import { fill } from '../dossier/phrases.ts';
import { dateText, type ViewContext } from './context.ts';
import type { LinkView } from './links.ts';
import { perContext, tablePerContext } from './perContext.ts';
import type { Href } from './urls.ts';

/** More differences than this are cut into pages, one or more for each edition. */
export const WHOLE = 300;

/** An edition by its id. */
export interface Frozen {
  id: string;
}

/** An edition by name within a sentence: `the edition of 24 November 2026, number 2 of that day`. */
export function editionName(context: ViewContext, edition: Frozen): string {
  const { named, namedOf } = context.words.changes;
  return nameWith(context, edition, named, namedOf);
}

/** The same as a heading. */
export function editionTitle(context: ViewContext, edition: Frozen): string {
  const { edition: alone, editionOf } = context.words.changes;
  return nameWith(context, edition, alone, editionOf);
}

function nameWith(context: ViewContext, { id }: Frozen, alone: string, numbered: string): string {
  const { day, number } = partsOf(id);
  const sameDay = frozenIn(context).editions.filter((edition) => edition.day === day);
  const isAlone = number === 1 && sameDay.length < 2;
  return fill(isAlone ? alone : numbered, { n: number, date: dateText(context, day) });
}

/** The editions without what changed in them, from the newest to the first. */
export const frozenIn = perContext('editions', ({ dossier: { history } }) => ({
  editions: history.editions.map(({ id, day }) => ({ id, day })),
}));

const extent = perContext('extent of changes', ({ dossier: { history } }) => {
  const all = [history.since, ...history.editions.map(({ changes }) => changes)];
  return { isWhole: all.reduce((sum, changes) => sum + changes.length, 0) <= WHOLE };
});

/** Whether all differences stand on one page. */
export function isWhole(context: ViewContext): boolean {
  return extent(context).isWhole;
}

/** Where the differences of an edition are told; without one, those since the newest. */
export function editionHref(context: ViewContext, edition?: Frozen): Href {
  const { urls } = context;
  if (edition === undefined) return urls.route('changes');
  return isWhole(context)
    ? urls.within(urls.route('changes'), editionAnchor(edition))
    : urls.list(`changes/${edition.id}`);
}

/** The element id of an edition's section. */
export function editionAnchor({ id }: Frozen): string {
  return `edition-${id}`;
}

/** What a page is called now, by the key that it had. */
const renamedPage = tablePerContext('renamed pages', ({ dossier }) => {
  const { pages } = renamesOf(dossier);
  return (old) => pages.get(old);
});

/** What a claim is called now, by the id that it had. */
const renamedClaim = tablePerContext('renamed claims', ({ dossier }) => {
  const { claims } = renamesOf(dossier);
  return (old) => claims.get(old);
});

/** The page on which a change stands, under the name it has now; undefined where it is gone. */
export function pageOfChange(context: ViewContext, { page }: Pick<Change, 'page'>): PageKey | undefined {
  const key = renamedPage(context, page) ?? page;
  return isPage(context, key) ? key : undefined;
}

function isPage({ dossier }: ViewContext, key: string): key is PageKey {
  return Object.hasOwn(dossier.pages, key);
}

/** The id of what changed, under the name it has now. */
export function idOfChange(context: ViewContext, { kind, id }: Pick<Change, 'kind' | 'id'>): string {
  return kind === 'claim' ? (renamedClaim(context, id) ?? id) : id;
}

/** Where that which changed stands now: the claim, judgement or gap itself, else its page. */
export function whereOfChange(context: ViewContext, change: Change): LinkView {
  const { dossier, urls } = context;
  const id = idOfChange(context, change);
  const records = { claim: dossier.claims, judgement: dossier.judgements, gap: dossier.gaps };
  const { kind, title } = change;
  if (kind === 'claim' || kind === 'judgement' || kind === 'gap') {
    const held = records[kind][id];
    if (held) return { href: urls.anchor(held.page, kind, id), label: title };
  }
  const key = pageOfChange(context, change);
  return { ...(key === undefined ? {} : { href: urls.page(key) }), label: title };
}
