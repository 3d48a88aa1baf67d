import type { NoteView } from '../body.ts';
import { type Chrome, chrome } from '../chrome.ts';
import type { ConnectionRow } from '../connectionRows.ts';
import type { ViewContext } from '../context.ts';
import type { Fact } from '../facts.ts';
import type { LeaningView } from '../leaning.ts';
import type { LinkView } from '../links.ts';
import type { ListingRow } from '../listing.ts';
import type { BacklinkGroup, ClaimRow } from '../rows.ts';
import type { TimelineView } from '../timeline/drawing.ts';
import type { Route } from '../urls.ts';
import type { ActorRow } from '../whosWho.ts';
import { count } from '../words.ts';
import { cut, type PagerView, pagerView, WHOLE } from './pager.ts';

/** A part of a list, as one component shows it. */
export type ListSection =
  | { type: 'rows'; label: string; leaning?: LeaningView; rows: ListingRow[] }
  | { type: 'actors'; label: string; rows: ActorRow[] }
  | { type: 'events'; timeline: TimelineView }
  | { type: 'claims'; rows: ClaimRow[] }
  | { type: 'mentions'; groups: BacklinkGroup[] }
  | { type: 'facts'; facts: Fact[]; notes: NoteView[] }
  | { type: 'connections'; rows: ConnectionRow[]; notes: NoteView[] };

/** Ways to narrow a long list, each a page of its own. */
export interface FacetView {
  label: string;
  links: (LinkView & { count: number; current: boolean })[];
}

/** One page of a list. */
export interface ListView {
  chrome: Chrome;
  title: string;
  /** The page whose list it is. */
  owner?: LinkView;
  intro?: string;
  /** Ends the introduction. */
  see?: LinkView;
  /** Leads to the code host's form for a new entry. */
  create?: { href: string; label: string };
  count: string;
  facets: FacetView[];
  sections: ListSection[];
  pager?: PagerView;
}

/** A list before it is cut into pages. */
export interface ListPlan<T> {
  /** Path within the site, without slashes at its ends. */
  path: string;
  title: string;
  section: Route;
  owner?: LinkView;
  intro?: string;
  see?: LinkView;
  create?: { href: string; label: string } | undefined;
  items: readonly T[];
  /** What the list can be narrowed to once it is long: facet by id, values in reading order. */
  facets?: readonly Facet<T>[];
  /** Entries of one page; default what suits a row of a line or two. */
  size?: number | undefined;
  /** Entries of one page as they are shown. @param all number of entries of all its pages */
  show(items: readonly T[], all: number): ListSection[];
}

export interface Facet<T> {
  id: string;
  label: string;
  /** The values of an entry, by id, with their labels. */
  valueOf(item: T): { id: string; label: string };
}

/** A page to come; its view is made when it is asked for. */
export interface PlannedPage<V = ListView> {
  path: string;
  /** Everything that was found out for the page when it was planned, as plain data: what its view reads of it. */
  plan: unknown;
  view(): V;
}

/** Events on one page of a list: each is told, drawn and can be narrowed by who, what and where. */
export const EVENTS = 200;

/** Cuts a list into pages: one where it is short; else several, and several for each value of each facet. */
export function planList<T>(context: ViewContext, plan: ListPlan<T>): PlannedPage[] {
  if (plan.items.length <= (plan.size ?? WHOLE)) return pagesOf(context, plan, plan.path, plan.items, []);
  const facets = (plan.facets ?? []).map((facet) => ({ facet, values: valuesOf(facet, plan.items) }));
  const facetViews = (at: string): FacetView[] =>
    facets.map(({ facet, values }) => ({
      label: facet.label,
      links: [...values].map(([id, { label, items }]) => {
        const path = `${plan.path}/by/${facet.id}/${id}`;
        return { href: context.urls.list(path), label, count: items.length, current: path === at };
      }),
    }));
  return [
    ...pagesOf(context, plan, plan.path, plan.items, facetViews(plan.path)),
    ...facets.flatMap(({ facet, values }) =>
      [...values].flatMap(([id, { label, items }]) => {
        const path = `${plan.path}/by/${facet.id}/${id}`;
        return pagesOf(context, { ...plan, title: `${plan.title}: ${label}` }, path, items, facetViews(path));
      }),
    ),
  ];
}

function valuesOf<T>(facet: Facet<T>, items: readonly T[]): Map<string, { label: string; items: T[] }> {
  const values = new Map<string, { label: string; items: T[] }>();
  for (const item of items) {
    const { id, label } = facet.valueOf(item);
    const known = values.get(id);
    if (known) known.items.push(item);
    else values.set(id, { label, items: [item] });
  }
  return values;
}

function pagesOf<T>(
  context: ViewContext,
  plan: ListPlan<T>,
  path: string,
  items: readonly T[],
  facets: FacetView[],
): PlannedPage[] {
  const { urls, words, lang } = context;
  const pages = plan.size === undefined ? cut(items) : cut(items, plan.size, plan.size);
  const at = (page: number): string => pagePath(path, page);
  return pages.map((shown, i) => ({
    path: at(i + 1),
    plan: { ...plan, items: shown, all: items.length, pages: pages.length, at: i, facets },
    view: () => {
      const pager = pagerView(context, i + 1, pages.length, (page) => urls.list(at(page)));
      return {
        chrome: chrome(context, {
          title: plan.title,
          href: urls.list(at(i + 1)),
          section: plan.section,
          ...(plan.intro === undefined ? {} : { description: plan.intro }),
        }),
        title: plan.title,
        ...(plan.owner === undefined ? {} : { owner: plan.owner }),
        ...(plan.intro === undefined ? {} : { intro: plan.intro }),
        ...(plan.see === undefined ? {} : { see: plan.see }),
        ...(plan.create === undefined ? {} : { create: plan.create }),
        count: count(words.list.entries, items.length, lang),
        facets,
        sections: plan.show(shown, items.length),
        ...(pager === undefined ? {} : { pager }),
      };
    },
  }));
}

/** The path of one page of a list; the first stands at the list's own. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}/page/${page}`;
}
