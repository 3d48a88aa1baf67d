import { type Chrome, chrome } from '../chrome.ts';
import type { NoteView } from '../componentViews.ts';
import type { ConnectionRow } from '../connectionRows.ts';
import type { ViewContext } from '../context.ts';
import type { Fact } from '../facts.ts';
import type { LeaningView } from '../leaning.ts';
import type { LinkView } from '../links.ts';
import type { ListingRow } from '../listingRow.ts';
import { hashOf } from '../paths.ts';
import type { BacklinkGroup, ClaimRow } from '../rows.ts';
import type { TimelineView } from '../timeline/drawing.ts';
import type { Href, Route } from '../urls.ts';
import type { ActorRow } from '../whosWho.ts';
import { count } from '../words.ts';
import { cut, pagePath, WHOLE } from './cut.ts';
import { type PagerView, pagerView } from './pager.ts';
import type { Planned } from './planned.ts';

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
  /** How many entries each has is told on the first page of the whole list. */
  links: (LinkView & { count?: number; current: boolean })[];
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
  /** Stands in the place of entries where there are none. */
  none?: string;
  /** How many entries there are: the first page tells for all, so that the others stay when there is one more. */
  count?: string;
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
  /** What tells an entry from the others, the same for as long as the entry is. */
  keyOf(item: T): string;
  /** What the list can be narrowed to once it is long: facet by id, values in reading order. */
  facets?: readonly Facet<T>[];
  /** Entries that one page has at most; default what suits a row of a line or two. */
  size?: number | undefined;
  /** Entries of one page as they are shown. @param isPart there are others on other pages */
  show(items: readonly T[], isPart: boolean): ListSection[];
}

export interface Facet<T> {
  id: string;
  label: string;
  /** The value of an entry, by its id, with its label. */
  valueOf(item: T): { id: string; label: string };
  /** Orders the values by their labels; default the order in which the entries have them. */
  collator?: Intl.Collator;
}

/** A page of a list to come. */
export type PlannedPage = Planned<ListView>;

/** Events on one page of a list: each is told, drawn and can be narrowed by who, what and where. */
export const EVENTS = 200;

/** The facets of one list, for all of its pages. */
interface Facets {
  values: readonly { label: string; links: readonly (LinkView & { count: number })[] }[];
  /** Digest of all but the counts. */
  told: string;
}

/** Cuts a list into pages: one where it is short; else several, and several for each value of each facet. */
export function planList<T>(context: ViewContext, plan: ListPlan<T>): PlannedPage[] {
  const { urls, words } = context;
  const isLong = plan.items.length > (plan.size ?? WHOLE);
  const found = isLong
    ? (plan.facets ?? []).map((facet) => ({ label: facet.label, values: valuesOf(plan, facet) }))
    : [];
  const facets = facetsOf(
    found.map(({ label, values }) => ({
      label,
      links: values.map((value) => ({
        href: urls.list(value.path),
        label: value.label,
        count: value.items.length,
      })),
    })),
  );
  const narrowed = found.flatMap(({ values }) =>
    values.map(({ path, label, items }): ListPlan<T> => {
      return { ...plan, title: `${plan.title}${words.punctuation.colon}${label}`, path, items };
    }),
  );
  return [
    ...pagesOf(context, plan, facets, true),
    ...narrowed.flatMap((one) => pagesOf(context, one, facets, false)),
  ];
}

function facetsOf(values: Facets['values']): Facets {
  const told = values.map(({ label, links }) => [label, ...links.map((link) => [link.href, link.label])]);
  return { values, told: hashOf(JSON.stringify(told)) };
}

/** The facets as one page shows them. @param list where the list begins @param counts whether it tells them */
function facetsAt({ values }: Facets, list: Href, counts: boolean): FacetView[] {
  return values.map(({ label, links }) => ({
    label,
    links: links.map(({ count, ...link }) => ({
      ...link,
      ...(counts ? { count } : {}),
      current: link.href === list,
    })),
  }));
}

/** A value of a facet with its entries, and where their list begins. */
interface Value<T> {
  path: string;
  label: string;
  items: T[];
}

function valuesOf<T>(plan: ListPlan<T>, facet: Facet<T>): Value<T>[] {
  const values = new Map<string, Value<T>>();
  for (const item of plan.items) {
    const { id, label } = facet.valueOf(item);
    const known = values.get(id);
    if (known) known.items.push(item);
    else values.set(id, { path: `${plan.path}/by/${facet.id}/${id}`, label, items: [item] });
  }
  const all = [...values.values()];
  const { collator } = facet;
  return collator ? all.sort((a, b) => collator.compare(a.label, b.label)) : all;
}

/** @param isWhole the list is not narrowed: its first page tells the counts of all facets */
function pagesOf<T>(
  context: ViewContext,
  plan: ListPlan<T>,
  facets: Facets,
  isWhole: boolean,
): PlannedPage[] {
  const { urls, words, spoken } = context;
  const { items, path } = plan;
  const pages = cut(items, plan.keyOf, plan.size);
  const at = (page: number): string => pagePath(path, page);
  return pages.map((shown, i) => {
    const isFirst = i === 0;
    const counts = isFirst && isWhole;
    const all = isFirst ? items.length : undefined;
    const told = [facets.told, counts ? facets.values : undefined];
    return {
      path: at(i + 1),
      plan: { ...plan, items: shown, all, pages: pages.length, at: i, facets: told },
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
          ...(all === 0 ? { none: words.lists.none } : {}),
          ...(all ? { count: count(words.list.entries, all, spoken) } : {}),
          facets: facetsAt(facets, urls.list(path), counts),
          sections: all === 0 ? [] : plan.show(shown, pages.length > 1),
          ...(pager === undefined ? {} : { pager }),
        };
      },
    };
  });
}
