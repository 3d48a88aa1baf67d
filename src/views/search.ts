import { type ClaimStatus, partiesOf } from '../dossier/claims.ts';
import { dateBounds } from '../dossier/dates.ts';
import { isFrench } from '../dossier/intl.ts';
import { findPage } from '../dossier/linking.ts';
import { foldName } from '../dossier/names.ts';
import type { Page, PageKey } from '../dossier/page.ts';
import type { Name } from '../dossier/schema.ts';
import { dateText, kindLabel, pageOf, type ViewContext } from './context.ts';
import { foldParted } from './elisions.ts';
import {
  exactWord,
  type FilterName,
  indexedSpelling,
  type MetaField,
  NAME_SEPARATOR,
} from './searchFields.ts';

/** What a page tells the search index of itself, beside its text. */
export interface SearchView {
  meta: Partial<Record<MetaField, string>>;
  filters: Partial<Record<FilterName, string[]>>;
  /** Its first day in days since 1 January 1970. */
  day?: number;
}

/** What search knows of a content page. */
export function pageSearch(context: ViewContext, key: PageKey): SearchView {
  const page = pageOf(context, key);
  const { front } = page;
  const date = 'date' in front ? front.date : undefined;
  const isNamed = page.collection === 'actors' || page.collection === 'places';
  return {
    meta: {
      title: page.title,
      ...nameFields(page.title, front.names ?? [], isNamed, context.lang),
      kind: kindLabel(context, front.kind),
      ...filled('date', date === undefined ? '' : dateText(context, date)),
      ...filled('bluf', front.bluf ?? ''),
      ...filled('with', othersIn(context, page).join(NAME_SEPARATOR)),
    },
    filters: pageFilters(context, key),
    ...dayOf(date),
  };
}

/** What search knows of a source. @throws on an id that the dossier does not hold */
export function sourceSearch(context: ViewContext, id: string): SearchView {
  const { dossier, words } = context;
  const source = dossier.sources[id];
  if (!source) throw new Error(`No source ${id} in the dossier.`);
  const date = source.published === 'unknown' ? undefined : source.published;
  const claims = (dossier.citedBy[id]?.claims ?? []).flatMap((claim) => dossier.claims[claim] ?? []);
  const publisher = dossier.publishers[source.publisher]?.name ?? source.publisher;
  return {
    meta: {
      title: source.title,
      ...nameFields(source.title, [], false, context.lang),
      kind: words.searching.source,
      date: date === undefined ? words.note.undated : dateText(context, date),
      bluf: source.descriptor,
      with: [publisher, ...(source.author === undefined ? [] : [source.author])].join(NAME_SEPARATOR),
    },
    filters: {
      collection: ['sources'],
      year: years(context, date === undefined ? [] : [date]),
      status: statuses(claims),
    },
    ...dayOf(date),
  };
}

/** The values that the content pages of the dossier have together, as {@link pageFilters} gives them page by page. */
export function filterValues(context: ViewContext): Record<FilterName, ReadonlySet<string>> {
  const { order, claims } = context.dossier;
  const pages = Object.values(order)
    .flat()
    .map((key) => pageOf(context, key));
  const dates = pages.flatMap(({ front }) =>
    'date' in front && front.date !== undefined ? [front.date] : [],
  );
  return {
    collection: new Set(pages.map(({ collection }) => collection)),
    kind: new Set(pages.flatMap(({ collection, front }) => (collection === 'briefs' ? [] : [front.kind]))),
    // Every actor has a page, which is found by it; other pages are found by the dates of pages that have one.
    actor: new Set(order.actors.map((key) => pageOf(context, key).id)),
    year: new Set(years(context, [...new Set(dates)])),
    status: new Set(statuses(Object.values(claims))),
  };
}

/** The filter values of a content page; alone, since the search page counts them over the whole dossier. */
export function pageFilters(context: ViewContext, key: PageKey): SearchView['filters'] {
  const { dossier, index } = context;
  const page = pageOf(context, key);
  const claims = [...(index.claimsOn.get(key) ?? []), ...(index.claimsAbout.get(key) ?? [])];
  return {
    collection: [page.collection],
    ...(page.collection === 'briefs' ? {} : { kind: [page.front.kind] }),
    actor: actorsOf(context, key),
    year: years(context, datesOf(page, key, dossier)),
    status: statuses(claims),
  };
}

/**
 * Names as the index weighs them. The title of an event or document is no name here, or "Paris" would
 * stand below every event in Paris.
 */
function nameFields(
  title: string,
  names: readonly Name[],
  isNamed: boolean,
  lang: string,
): SearchView['meta'] {
  const written = names.map((name) => name.text);
  const strong = [title, ...names.filter((name) => !name.weak).map((name) => name.text)];
  const weak = names.filter((name) => name.weak).map((name) => name.text);
  const all = isNamed ? [title, ...written] : written;
  const folded = all.flatMap((name) => indexedSpelling(name, isFrench(lang) ? foldParted : foldName) ?? []);
  const exact = new Set(strong.map(exactWord));
  return {
    ...filled('names', all.join(NAME_SEPARATOR)),
    ...filled('folded', [...new Set(folded)].join(' ')),
    ...filled('exact', [...exact].join(' ')),
    ...filled('weak', [...new Set(weak.map(exactWord))].filter((word) => !exact.has(word)).join(' ')),
  };
}

function filled(field: MetaField, text: string): SearchView['meta'] {
  return text === '' ? {} : { [field]: text };
}

/** Names of those who took part or wrote, and of the places: they find an event whose text calls them otherwise. */
function othersIn({ dossier }: ViewContext, page: Page): string[] {
  if (page.collection !== 'events' && page.collection !== 'documents') return [];
  const ids =
    page.collection === 'events'
      ? [...(page.front.participants ?? []).map((p) => p.actor ?? ''), ...(page.front.places ?? [])]
      : [...(page.front.authors ?? []), ...(page.front.about ?? [])];
  const named =
    page.collection === 'events' ? (page.front.participants ?? []).flatMap((p) => p.name ?? []) : [];
  const titles = ids.flatMap((id) => {
    const key = findPage(id, dossier.pages);
    return key === undefined ? [] : (dossier.pages[key]?.title ?? []);
  });
  return [...new Set([...titles, ...named])];
}

/** Ids of the actors that a page is about or that took part in it. */
function actorsOf({ dossier, index }: ViewContext, key: PageKey): string[] {
  const page = dossier.pages[key];
  if (!page) return [];
  if (page.collection === 'actors') return [page.id];
  const claimed = (index.claimsOn.get(key) ?? []).flatMap((claim) => [...partiesOf(claim)]);
  const ids =
    page.collection === 'events'
      ? (page.front.participants ?? []).flatMap((p) => p.actor ?? [])
      : page.collection === 'documents'
        ? [...(page.front.authors ?? []), ...(page.front.about ?? [])]
        : [];
  const keys = [...ids.map((id) => `actors/${id}`), ...claimed];
  const actors = keys.flatMap((one) => {
    const id = /^actors\/(.+)$/.exec(one)?.[1];
    return id !== undefined && dossier.pages[`actors/${id}`] ? [id] : [];
  });
  return [...new Set(actors)].sort();
}

function datesOf(page: Page, key: PageKey, dossier: ViewContext['dossier']): string[] {
  if ('date' in page.front) return page.front.date === undefined ? [] : [page.front.date];
  const events = [
    ...(dossier.encounters[key] ?? []).map(({ event }) => event),
    ...(dossier.happenings[key] ?? []),
  ];
  return events.flatMap((event) => {
    const happened = dossier.pages[event];
    return happened?.collection === 'events' ? [happened.front.date] : [];
  });
}

/** An interval of more years than this is found by its first and last alone. */
const YEARS = 100;

function years({ dossier }: ViewContext, dates: readonly string[]): string[] {
  const found = new Set<number>();
  for (const date of dates) {
    const { min, max, openEnd } = dateBounds(date);
    const first = new Date(min).getUTCFullYear();
    const last = new Date(openEnd ? Math.max(min, Date.parse(dossier.file.asOf)) : max).getUTCFullYear();
    found.add(first).add(last);
    if (last - first < YEARS) for (let year = first; year < last; year++) found.add(year);
  }
  return [...found]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
    .map(String);
}

function statuses(claims: readonly { status: ClaimStatus }[]): string[] {
  return [...new Set(claims.map((claim) => claim.status))].sort();
}

const DAY = 86_400_000;

function dayOf(date: string | undefined): { day?: number } {
  const { min } = date === undefined ? { min: Number.NaN } : dateBounds(date);
  return Number.isFinite(min) ? { day: Math.floor(min / DAY) } : {};
}
