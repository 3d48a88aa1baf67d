import type { PageKey } from '../dossier/dossier.ts';
import type { Collection, PageCollection } from '../dossier/schema.ts';
import { type Chrome, chrome } from './chrome.ts';
import { dateText, kindLabel, pageOf, type ViewContext } from './context.ts';
import type { Href } from './urls.ts';
import { count, fill } from './words.ts';

/** All pages of a collection, grouped by kind. */
export interface ListingView {
  chrome: Chrome;
  title: string;
  count: string;
  groups: { id: string; label: string; rows: ListingRow[] }[];
}

export interface ListingRow {
  href: Href;
  title: string;
  /** A language of its own where the title is not in the dossier's. */
  lang?: string;
  bluf?: string;
  date?: string;
  detail?: string;
}

/** The index of a collection: sources by publisher, everything else by kind. */
export function listingView(context: ViewContext, collection: Collection): ListingView {
  const { words, urls, dossier, lang } = context;
  const groups =
    collection === 'sources'
      ? sourceGroups(context)
      : kindGroups(context, dossier.order[collection], collection);
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return {
    chrome: chrome(context, {
      title: words.collections[collection],
      href: urls.route(collection),
      section: collection,
    }),
    title: words.collections[collection],
    count: count(words.list.entries, total, lang),
    groups,
  };
}

function kindGroups(
  context: ViewContext,
  keys: readonly PageKey[],
  collection: PageCollection,
): ListingView['groups'] {
  const groups = new Map<string, ListingView['groups'][number]>();
  for (const key of keys) {
    const page = pageOf(context, key);
    const { kind, bluf } = page.front;
    const id = collection === 'events' ? '' : kind;
    const group = groups.get(id) ?? { id, label: id ? kindLabel(context, kind) : '', rows: [] };
    groups.set(id, group);
    const date = 'date' in page.front ? page.front.date : undefined;
    group.rows.push({
      href: context.urls.page(key),
      title: page.title,
      ...(bluf === undefined ? {} : { bluf }),
      ...(date === undefined ? {} : { date: dateText(context, date) }),
      ...(collection === 'events' ? { detail: kindLabel(context, kind) } : {}),
    });
  }
  return [...groups.values()];
}

function sourceGroups(context: ViewContext): ListingView['groups'] {
  const { dossier, words, urls, lang } = context;
  const groups = new Map<string, ListingView['groups'][number]>();
  for (const source of Object.values(dossier.sources)) {
    const publisher = dossier.publishers[source.publisher];
    const label = `${publisher?.name ?? source.publisher} (${words.reliability[publisher?.reliability ?? 'F']})`;
    const group = groups.get(source.publisher) ?? { id: source.publisher, label, rows: [] };
    groups.set(source.publisher, group);
    const cited = dossier.citedBy[source.id];
    const pages = count(words.list.pages, cited?.pages.length ?? 0, lang);
    group.rows.push({
      href: urls.source(source.id),
      title: source.title,
      lang: source.lang,
      bluf: source.descriptor,
      date: source.published === 'unknown' ? words.note.undated : dateText(context, source.published),
      detail: fill(count(words.list.leans, cited?.claims.length ?? 0, lang), { pages }),
    });
  }
  const byLabel = new Intl.Collator(lang);
  return [...groups.values()].sort((a, b) => byLabel.compare(a.label, b.label));
}
