import { coreKinds } from '../dossier/coreTerms.ts';
import type { PageKey } from '../dossier/page.ts';
import type { PageCollection } from '../dossier/schema.ts';
import { dateText, kindLabel, pageOf, type ViewContext } from './context.ts';
import { detailsOf, eventRow } from './events.ts';
import { type Leaning, leaningView, publisherLeaning, sourceLeaning } from './leaning.ts';
import type { ListingRow } from './listingRow.ts';
import { type ListSection, type PlannedPage, planList } from './lists/list.ts';
import { createLink } from './pageTools.ts';
import { actorRow } from './whosWho.ts';
import { count } from './words.ts';

/** Actors on one page of who's who: each brings its position and relations. */
const ACTORS = 120;

/** The index of a collection, grouped by kind; events stand in one list, in time. */
export function collectionPages(context: ViewContext, collection: PageCollection): PlannedPage[] {
  const { words, dossier, urls } = context;
  const keys = dossier.order[collection];
  // A group may go on from one page of the list to the next.
  const grouped = collection === 'events' ? keys : byKind(context, collection, keys);
  return planList(context, {
    path: collection,
    title: collection === 'actors' ? words.atlas.whosWho : words.collections[collection],
    section: collection,
    ...(collection === 'actors'
      ? {
          size: ACTORS,
          intro: words.atlas.whosWhoIntro,
          see: { href: urls.route('matrix'), label: words.atlas.relations },
        }
      : {}),
    create: createLink(context, collection),
    items: grouped,
    keyOf: (key) => key,
    facets: [
      {
        id: 'kind',
        label: words.lists.by.kind,
        valueOf: (key) => kindOf(context, key),
      },
    ],
    show: (items) => shownAs(context, collection, items),
  });
}

function shownAs(context: ViewContext, collection: PageCollection, items: readonly PageKey[]): ListSection[] {
  if (collection === 'events')
    return [{ type: 'rows', label: '', rows: items.flatMap((key) => eventListing(context, key)) }];
  if (collection === 'actors')
    return [...groupBy(items, (key) => kindOf(context, key).label)].map(([label, group]) => ({
      type: 'actors',
      label,
      rows: group.map((key) => actorRow(context, key)),
    }));
  return sections(
    items,
    (key) => kindOf(context, key),
    (key) => pageRow(context, key),
  );
}

/** Keys group by group, in the order in which the vocabulary names kinds; the dossier's own come last. */
function byKind(context: ViewContext, collection: PageCollection, keys: readonly PageKey[]): PageKey[] {
  const kinds = coreKinds[collection] ?? [];
  const rank = (kind: string) => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  const groups = [...groupBy(keys, (key) => pageOf(context, key).front.kind)];
  return groups.sort(([a], [b]) => rank(a) - rank(b)).flatMap(([, group]) => group);
}

/** The index of sources, grouped by publisher; those that most rests on come first. */
export function sourcePages(context: ViewContext): PlannedPage[] {
  const { words, dossier, lang } = context;
  const byLabel = new Intl.Collator(lang);
  const publisher = (id: string): string => dossier.sources[id]?.publisher ?? '';
  const label = (id: string): string => publisherOf(context, id).label;
  const groups = groupBy(Object.keys(dossier.sources), publisher);
  const ordered = heaviestFirst(
    [...groups.keys()].sort((a, b) => byLabel.compare(label(a), label(b))),
    (id) => publisherLeaning(context, id),
  ).flatMap((id) => heaviestFirst(groups.get(id) ?? [], (source) => sourceLeaning(context, source)));
  return planList(context, {
    path: 'sources',
    title: words.collections.sources,
    section: 'sources',
    intro: words.atlas.leaning.intro,
    create: createLink(context, 'sources'),
    items: ordered,
    keyOf: (id) => id,
    facets: [
      {
        id: 'publisher',
        label: words.lists.by.publisher,
        valueOf: (id) => publisherOf(context, publisher(id)),
        collator: byLabel,
      },
    ],
    show: (items) =>
      [...groupBy(items, publisher)].map(([of, ids]) => ({
        type: 'rows',
        label: label(of),
        leaning: leaningView(context, publisherLeaning(context, of)),
        rows: ids.map((id) => sourceRow(context, id)),
      })),
  });
}

/** Ids by how much rests on what they name; those of one weight stay in their order. */
function heaviestFirst(ids: readonly string[], leaningOf: (id: string) => Leaning | undefined): string[] {
  const weighed = ids.map((id) => ({ id, weight: leaningOf(id)?.claims ?? 0 }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ id }) => id);
}

/** Rows under a heading for each group, groups and rows in the order given. */
function sections<T>(
  items: readonly T[],
  groupOf: (item: T) => { label: string },
  rowOf: (item: T) => ListingRow,
): ListSection[] {
  return [...groupBy(items, (item) => groupOf(item).label)].map(([label, group]) => ({
    type: 'rows',
    label,
    rows: group.map(rowOf),
  }));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function kindOf(context: ViewContext, key: PageKey): { id: string; label: string } {
  const { kind } = pageOf(context, key).front;
  return { id: kind, label: kindLabel(context, kind) };
}

function publisherOf({ dossier, words }: ViewContext, id: string): { id: string; label: string } {
  const publisher = dossier.publishers[id];
  return { id, label: `${publisher?.name ?? id} (${words.reliability[publisher?.reliability ?? 'F']})` };
}

function eventListing(context: ViewContext, key: PageKey): ListingRow[] {
  const row = eventRow(context, key);
  return row === undefined ? [] : [{ ...pageRow(context, key), detail: detailsOf(row).join(' · ') }];
}

function pageRow(context: ViewContext, key: PageKey): ListingRow {
  const page = pageOf(context, key);
  const { bluf } = page.front;
  const date = 'date' in page.front ? page.front.date : undefined;
  return {
    href: context.urls.page(key),
    title: page.title,
    ...(bluf === undefined ? {} : { bluf }),
    ...(date === undefined ? {} : { date: dateText(context, date) }),
  };
}

/** @throws on an id that the dossier does not hold */
function sourceRow(context: ViewContext, id: string): ListingRow {
  const { dossier, words, urls, spoken } = context;
  const source = dossier.sources[id];
  if (!source) throw new Error(`No source ${id} in the dossier.`);
  return {
    href: urls.source(id),
    title: source.title,
    lang: source.lang,
    bluf: source.descriptor,
    date: source.published === 'unknown' ? words.note.undated : dateText(context, source.published),
    detail: count(words.list.citedOn, dossier.citedBy[id]?.pages.length ?? 0, spoken),
    leaning: leaningView(context, sourceLeaning(context, id)),
  };
}
