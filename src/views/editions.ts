import type { PageKey } from '../dossier/dossier.ts';
import type { Change } from '../dossier/editions/changes.ts';
import { type Renames, renamesOf } from '../dossier/editions/renames.ts';
import { partsOf } from '../dossier/editions/snapshot.ts';
import { dateText, type ViewContext } from './context.ts';
import type { LinkView } from './links.ts';
import { perContext } from './perContext.ts';
import type { Href } from './urls.ts';
import { fill } from './words.ts';

/** More differences than this are cut into pages, one or more for each edition. */
export const WHOLE = 300;

/** An edition by its id. */
export interface Frozen {
  id: string;
}

/** An edition by name within a sentence: `edition 2 of 24 November 2026`. */
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
  const sameDay = context.dossier.history.editions.filter((edition) => edition.day === day);
  const isAlone = number === 1 && sameDay.length < 2;
  return fill(isAlone ? alone : numbered, { n: number, date: dateText(context, day) });
}

/** Whether all differences stand on one page. */
export function isWhole({ dossier: { history } }: ViewContext): boolean {
  const all = [history.since, ...history.editions.map(({ changes }) => changes)];
  return all.reduce((sum, changes) => sum + changes.length, 0) <= WHOLE;
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

const renamesIn = perContext(({ dossier }): Renames => renamesOf(dossier));

/** The page on which a change stands, under the name it has now; undefined where it is gone. */
export function pageOfChange(context: ViewContext, { page }: Pick<Change, 'page'>): PageKey | undefined {
  const key = renamesIn(context).pages.get(page) ?? page;
  return isPage(context, key) ? key : undefined;
}

function isPage({ dossier }: ViewContext, key: string): key is PageKey {
  return Object.hasOwn(dossier.pages, key);
}

/** The id of what changed, under the name it has now. */
export function idOfChange(context: ViewContext, { kind, id }: Pick<Change, 'kind' | 'id'>): string {
  return kind === 'claim' ? (renamesIn(context).claims.get(id) ?? id) : id;
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
