import { keyOf } from '../dossier/nameIndex.ts';
import type { Page, PageKey } from '../dossier/page.ts';
import type { PageCollection } from '../dossier/schema.ts';
import { expand } from './abbreviations.ts';
import { type BodyWriter, bdiHtml, writeBody } from './body.ts';
import { bodyWriter } from './bodyWriter.ts';
import { type Chrome, chrome } from './chrome.ts';
import { type CiteView, citeView } from './cite.ts';
import type { BodyView, NoteView } from './componentViews.ts';
import type { ConnectionRow } from './connectionRows.ts';
import { type ContentsEntry, sectionsOf } from './contents.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import { type CorrectionRow, correctionsOf } from './corrections.ts';
import type { DiagramView } from './diagrams/diagram.ts';
import { type Fact, supportMarks } from './facts.ts';
import { pageJsonLd } from './head.ts';
import type { JsonLdNode } from './jsonld.ts';
import { type Links, type LinkView, linkOf } from './links.ts';
import { fold, type Part } from './lists/fold.ts';
import { MAP } from './maps/call.ts';
import type { MapView } from './maps/map.ts';
import { type PageHistory, pageHistory } from './pageHistory.ts';
import { type PageTools, pageTools } from './pageTools.ts';
import { type Preview, previewsOf } from './previews.ts';
import { readingTime } from './readingTime.ts';
import { type BacklinkGroup, backlinkGroups, type ClaimRow, claimRow, gapRow } from './rows.ts';
import { pageSearch, type SearchView } from './search.ts';
import { type SequenceView, sequencesOf } from './sequences.ts';
import type { TimelineView } from './timeline/drawing.ts';
import type { Href } from './urls.ts';

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
  /** The headings of the text, then those of the sections below it. */
  contents: ContentsEntry[];
  readingTime: string;
  corrections: CorrectionRow[];
  history?: PageHistory | undefined;
  cite: CiteView;
  tools: PageTools;
  body: BodyView;
  events: { label: string; timeline: TimelineView; all?: LinkView | undefined }[];
  map?: MapView;
  /** Other actors, with what links them. */
  connections: ConnectionRow[];
  diagram?: DiagramView;
  documents: Links;
  claims: ClaimRow[];
  gaps: { href: Href; text: string }[];
  notes: NoteView[];
  backlinks: BacklinkGroup[];
  /** Leads to the whole of each list that is too long for the page. */
  all: Partial<Record<Part, LinkView>>;
  previews: Record<PageKey, Preview>;
  sequences: SequenceView[];
}

/** What each kind of page adds to the frame that all share. */
export interface Particulars {
  facts: (writer: BodyWriter) => Fact[];
  /** Made where the text has no map. */
  map?: () => MapView | undefined;
  events?: PageView['events'];
  connections?: (writer: BodyWriter) => {
    rows: ConnectionRow[];
    diagram?: DiagramView | undefined;
    all?: LinkView | undefined;
  };
  /** Called after the text has its numbers. */
  last?: (writer: BodyWriter) => void;
}

/** The view model of a content page. */
export function pageView(context: ViewContext, key: PageKey, particulars: Particulars): PageView {
  const page = pageOf(context, key);
  const writer = bodyWriter(context, key);
  const bluf = blufHtml(writer, page);
  // The numbers of the text come first: it is what readers follow from note to note.
  const body = writeBody(writer, page, page.body.segments);
  const facts = particulars.facts(writer);
  const map = writer.shown.has(MAP) ? undefined : particulars.map?.();
  const connections = particulars.connections?.(writer);
  particulars.last?.(writer);
  const sequences = sequencesOf(context, key);
  const folded = foldedParts(context, key);
  const sections = {
    events: (particulars.events ?? []).filter(({ timeline }) => timeline.rows.length > 0),
    connections: connections?.rows ?? [],
    ...sectionsBelow(writer, key, folded),
  };
  return {
    ...headOf(context, page),
    ...(bluf === undefined ? {} : { bluf }),
    facts,
    contents: [
      ...page.body.headings.map(({ id, text, depth }) => ({ id, text, depth })),
      ...sectionsOf(sections, context.words),
    ],
    ...sections,
    body,
    ...(map && { map }),
    ...(connections?.diagram && { diagram: connections.diagram }),
    previews: previewsOf(context, linkedPages(writer, facts, sequences)),
    all: { ...(connections?.all && { connections: connections.all }), ...folded.all },
    sequences,
  };
}

/** What a page shows whatever stands on it. */
function headOf(context: ViewContext, page: Page) {
  const { collection, id, title, front, file } = page;
  const href = context.urls.page(keyOf(page));
  return {
    chrome: chrome(context, {
      title,
      href,
      section: collection,
      ...(front.bluf === undefined ? {} : { description: front.bluf }),
    }),
    search: pageSearch(context, keyOf(page)),
    jsonLd: pageJsonLd(context, page),
    collection,
    id,
    title,
    kind: front.kind,
    kindLabel: kindLabel(context, front.kind),
    readingTime: readingTime(context, page),
    cite: citeView(context, title, href),
    tools: pageTools(context, title, href, file),
  };
}

/** What other parts of the dossier say of a page, as much of it as the page shows. */
function foldedParts(context: ViewContext, key: PageKey) {
  const { dossier, index } = context;
  const documents = fold(context, key, 'documents', index.documents.get(key) ?? []);
  const claims = fold(context, key, 'claims', index.claimsAbout.get(key) ?? []);
  const gaps = fold(context, key, 'gaps', index.gapsAbout.get(key) ?? []);
  const mentions = fold(context, key, 'mentions', dossier.backlinks[key] ?? []);
  return {
    documents: documents.shown,
    claims: claims.shown,
    gaps: gaps.shown,
    mentions: mentions.shown,
    all: {
      ...(documents.all && { documents: documents.all }),
      ...(claims.all && { claims: claims.all }),
      ...(gaps.all && { gaps: gaps.all }),
      ...(mentions.all && { mentions: mentions.all }),
    },
  };
}

/** The sections that follow the text. @param writer has written it: what it shows stands once */
function sectionsBelow(
  { context, shown, numbers }: BodyWriter,
  key: PageKey,
  { documents, claims, gaps, mentions }: ReturnType<typeof foldedParts>,
) {
  return {
    documents: documents.map((k) => linkOf(context, k)),
    claims: claims.filter(({ id }) => !shown.has(`claim-${id}`)).map((claim) => claimRow(context, claim)),
    gaps: gaps.filter(({ id }) => !shown.has(`gap-${id}`)).map((gap) => gapRow(context, gap)),
    corrections: correctionsOf(context, key),
    notes: numbers.notes,
    backlinks: backlinkGroups(context, mentions),
    history: pageHistory(context, key),
  };
}

function linkedPages(
  writer: BodyWriter,
  facts: readonly Fact[],
  sequences: readonly SequenceView[],
): Set<PageKey> {
  const steps = sequences.flatMap(({ previous, next }) => [previous, next]);
  const around = steps.flatMap((step) => step?.link.page ?? []);
  const inFacts = facts.flatMap(({ items }) => items.flatMap(({ link }) => link?.page ?? []));
  return new Set([...writer.linked, ...inFacts, ...around].sort());
}

/** The bottom line and the marks of its basis. It is read first, so what it abbreviates is spelt out there. */
function blufHtml(writer: BodyWriter, { front, body }: Page): string | undefined {
  if (front.bluf === undefined) return undefined;
  const { context, spelt } = writer;
  return (
    expand(bdiHtml(front.bluf), context.abbreviations, spelt, body.text) + supportMarks(writer, front.basis)
  );
}
