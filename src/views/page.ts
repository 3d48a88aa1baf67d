import type { ClaimStatus } from '../dossier/claims.ts';
import type { Page, PageKey } from '../dossier/dossier.ts';
import type { PageCollection } from '../dossier/schema.ts';
import { type BodyView, type BodyWriter, bdiHtml, bodyWriter, type NoteView, writeBody } from './body.ts';
import { type Chrome, chrome } from './chrome.ts';
import { type CiteView, citeView } from './cite.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import type { EventRow } from './events.ts';
import { type Fact, supportMarks } from './facts.ts';
import { pageJsonLd } from './head.ts';
import type { JsonLdNode } from './jsonld.ts';
import { type Links, linkOf } from './links.ts';
import { type Preview, previewsOf } from './previews.ts';
import { readingTime } from './readingTime.ts';
import { pageSearch, type SearchView } from './search.ts';
import type { Href } from './urls.ts';

/** A claim in a list: its words and where it stands. */
export interface ClaimRow {
  href: Href;
  text: string;
  status: ClaimStatus;
  statusLabel: string;
}

export interface BacklinkGroup {
  label: string;
  items: { href: Href; title: string; before: string; label: string; after: string }[];
}

/** Everything the template of a content page shows. */
export interface PageView {
  chrome: Chrome;
  search: SearchView;
  jsonLd: JsonLdNode;
  collection: PageCollection;
  id: string;
  title: string;
  kind: string;
  kindLabel: string;
  /** Bottom line with its marks, HTML. */
  bluf?: string;
  facts: Fact[];
  contents: { id: string; text: string; depth: number }[];
  readingTime: string;
  cite: CiteView;
  body: BodyView;
  events: { label: string; rows: EventRow[] }[];
  documents: Links;
  claims: ClaimRow[];
  gaps: { href: Href; text: string }[];
  notes: NoteView[];
  backlinks: BacklinkGroup[];
  previews: Record<PageKey, Preview>;
  previous?: { href: Href; label: string };
  next?: { href: Href; label: string };
}

/** What each kind of page adds to the frame that all share. */
export interface Particulars {
  facts: (writer: BodyWriter) => Fact[];
  events?: { label: string; rows: EventRow[] }[];
  /** Called after the text has its numbers. */
  last?: (writer: BodyWriter) => void;
}

/** The view model of a content page. */
export function pageView(context: ViewContext, key: PageKey, particulars: Particulars): PageView {
  const page = pageOf(context, key);
  const { dossier, urls, words } = context;
  const writer = bodyWriter(context, key);
  const bluf = blufHtml(writer, page);
  // The numbers of the text come first: it is what readers follow from note to note.
  const body = writeBody(writer, page, page.body.segments);
  const facts = particulars.facts(writer);
  particulars.last?.(writer);
  const claims = (context.index.claimsAbout.get(key) ?? []).filter(
    (claim) => !writer.shown.has(`claim-${claim.id}`),
  );
  return {
    chrome: chrome(context, {
      title: page.title,
      href: urls.page(key),
      section: page.collection,
      ...(page.front.bluf === undefined ? {} : { description: page.front.bluf }),
    }),
    search: pageSearch(context, key),
    jsonLd: pageJsonLd(context, page),
    collection: page.collection,
    id: page.id,
    title: page.title,
    kind: page.front.kind,
    kindLabel: kindLabel(context, page.front.kind),
    ...(bluf === undefined ? {} : { bluf }),
    facts,
    contents: page.body.headings.map(({ id, text, depth }) => ({ id, text, depth })),
    readingTime: readingTime(context, page.body.text),
    cite: citeView(context, page.title, urls.page(key)),
    body,
    events: (particulars.events ?? []).filter(({ rows }) => rows.length > 0),
    documents: (context.index.documents.get(key) ?? []).map((k) => linkOf(context, k)),
    claims: claims.map((claim) => ({
      href: urls.anchor(claim.page, 'claim', claim.id),
      text: claim.text,
      status: claim.status,
      statusLabel: words.claim.status[claim.status],
    })),
    gaps: (context.index.gapsAbout.get(key) ?? [])
      .filter((gap) => !writer.shown.has(`gap-${gap.id}`))
      .map((gap) => ({ href: urls.anchor(gap.page, 'gap', gap.id), text: gap.text })),
    notes: writer.numbers.notes,
    previews: previewsOf(context, linkedPages(writer, facts)),
    backlinks: backlinkGroups(context, dossier.backlinks[key] ?? []),
    ...neighbours(context, key),
  };
}

function linkedPages(writer: BodyWriter, facts: readonly Fact[]): Set<PageKey> {
  const inFacts = facts.flatMap(({ items }) => items.flatMap(({ link }) => link?.page ?? []));
  return new Set([...writer.linked, ...inFacts].sort());
}

/** The bottom line and the marks of its basis. */
export function blufHtml(writer: BodyWriter, page: Page): string | undefined {
  if (page.front.bluf === undefined) return undefined;
  return bdiHtml(page.front.bluf) + supportMarks(writer, page.front.basis);
}

function backlinkGroups(
  context: ViewContext,
  backlinks: readonly { from: PageKey; before: string; label: string; after: string }[],
): BacklinkGroup[] {
  const groups = new Map<PageCollection, BacklinkGroup>();
  for (const { from, before, label, after } of backlinks) {
    const page = pageOf(context, from);
    const group = groups.get(page.collection) ?? {
      label: context.words.collections[page.collection],
      items: [],
    };
    groups.set(page.collection, group);
    group.items.push({ href: context.urls.page(from), title: page.title, before, label, after });
  }
  return [...groups.values()];
}

function neighbours(context: ViewContext, key: PageKey): Pick<PageView, 'previous' | 'next'> {
  const page = pageOf(context, key);
  const at = context.index.position.get(key) ?? 0;
  const order = context.dossier.order[page.collection];
  const [previous, next] = [order[at - 1], order[at + 1]];
  return {
    ...(previous === undefined ? {} : { previous: linkOf(context, previous) }),
    ...(next === undefined ? {} : { next: linkOf(context, next) }),
  };
}
