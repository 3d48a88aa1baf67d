import type { PageKey } from '../../dossier/page.ts';
import { bodyWriter } from '../bodyWriter.ts';
import { CONNECTIONS, connectionRows, IN_LIST } from '../connectionRows.ts';
import { connectionsOf } from '../connections.ts';
import { pageOf, type ViewContext } from '../context.ts';
import { type EventRow, encounterRows, eventRows, happenedAt } from '../events.ts';
import { tieFacts } from '../facts.ts';
import { type LinkView, linkOf } from '../links.ts';
import type { ListingRow } from '../listingRow.ts';
import { backlinkGroups, claimRow, gapRow } from '../rows.ts';
import { timelineView } from '../timeline/drawing.ts';
import type { Href, Route } from '../urls.ts';
import { isFolded, type Part, partPath } from './fold.ts';
import { EVENTS, type ListPlan, type PlannedPage, planList } from './list.ts';

/** Relations on one page of their list: each may bring a source note with it. */
const RELATIONS = 80;
/** Claims, gaps and mentions on one page of their list: each is a sentence or several. */
const SENTENCES = 100;

/** What a list belongs to: a page, or the page of a source. */
interface Owner<Key extends PageKey | `sources/${string}`> {
  key: Key;
  title: string;
  section: Route;
  link: LinkView;
}

/** How the entries of a list are told apart and shown. */
type Entries<T> = Pick<ListPlan<T>, 'keyOf' | 'show' | 'size'>;

/** The lists of a page that are folded there, whole. */
export function partPages(context: ViewContext, key: PageKey): PlannedPage[] {
  const { index, words } = context;
  const { title, collection } = pageOf(context, key);
  const owner: Owner<PageKey> = { key, title, section: collection, link: linkOf(context, key) };
  return [
    ...eventParts(context, owner),
    ...planPart(context, owner, 'documents', {
      label: words.sections.documents,
      items: index.documents.get(key),
      ...linkList(context),
    }),
    ...statementParts(context, owner),
    ...relationParts(context, owner),
  ];
}

/** The lists of a source that are folded on its page, whole. @param id of a source of the dossier */
export function sourceParts(context: ViewContext, id: string): PlannedPage[] {
  const { dossier, words, urls } = context;
  const title = dossier.sources[id]?.title ?? id;
  const { claims, pages } = dossier.citedBy[id] ?? { claims: [], pages: [] };
  const link = { href: urls.source(id), label: title };
  const owner: Owner<`sources/${string}`> = { key: `sources/${id}`, title, section: 'sources', link };
  const { restsOn, citedBy } = words.sections;
  return [
    ...planPart(context, owner, 'claims', { label: restsOn, items: claims, ...claimList(context) }),
    ...planPart(context, owner, 'pages', { label: citedBy, items: pages, ...linkList(context) }),
  ];
}

/** The pages of one list; none where it is short enough for the page it belongs to. */
function planPart<T>(
  context: ViewContext,
  { key, title, section, link }: Owner<PageKey | `sources/${string}`>,
  part: Part,
  { label, items = [], ...entries }: { label: string; items: readonly T[] | undefined } & Entries<T>,
): PlannedPage[] {
  if (!isFolded(part, items.length)) return [];
  return planList(context, {
    path: partPath(key, part),
    title: `${title}${context.words.punctuation.colon}${label}`,
    section,
    owner: link,
    items,
    ...entries,
  });
}

function eventParts(context: ViewContext, owner: Owner<PageKey>): PlannedPage[] {
  const { dossier, index, words } = context;
  const { key } = owner;
  const events =
    <T>(rowsOf: (items: readonly T[]) => EventRow[]): ListPlan<T>['show'] =>
    (items, isPart) => [{ type: 'events', timeline: timelineView(context, rowsOf(items), { isPart }) }];
  const list: Entries<PageKey> = {
    keyOf: (item) => item,
    show: events((items) => eventRows(context, items)),
    size: EVENTS,
  };
  return [
    ...planPart(context, owner, 'events', {
      label: words.sections.encounters,
      items: dossier.encounters[key],
      keyOf: ({ event, role }) => `${event} ${role}`,
      show: events((items) => encounterRows(context, items)),
      size: EVENTS,
    }),
    ...planPart(context, owner, 'parts', { label: words.facts.parts, items: index.parts.get(key), ...list }),
    ...planPart(context, owner, 'happened', {
      label: words.sections.happened,
      items: happenedAt(context, key),
      ...list,
    }),
  ];
}

function statementParts(context: ViewContext, owner: Owner<PageKey>): PlannedPage[] {
  const { dossier, index, words } = context;
  const { key } = owner;
  return [
    ...planPart(context, owner, 'claims', {
      label: words.sections.claimsAbout,
      items: index.claimsAbout.get(key)?.map(({ id }) => id),
      ...claimList(context),
    }),
    ...planPart(context, owner, 'gaps', {
      label: words.sections.gaps,
      items: index.gapsAbout.get(key),
      keyOf: ({ id }) => id,
      show: (items) => [
        { type: 'rows', label: '', rows: items.map((gap) => gapRow(context, gap)).map(titled) },
      ],
      size: SENTENCES,
    }),
    ...planPart(context, owner, 'mentions', {
      label: words.sections.backlinks,
      items: dossier.backlinks[key],
      keyOf: ({ from }) => from,
      show: (items) => [{ type: 'mentions', groups: backlinkGroups(context, items) }],
      size: SENTENCES,
    }),
  ];
}

function relationParts(context: ViewContext, owner: Owner<PageKey>): PlannedPage[] {
  const { dossier, words } = context;
  const { key, section } = owner;
  return [
    ...planPart(context, owner, 'relations', {
      label: words.facts.relations,
      items: dossier.ties[key],
      keyOf: ({ verb, inverse, to, date, regarding }) => [verb, inverse, to, date, regarding].join(' '),
      show: (items) => {
        const writer = bodyWriter(context, key);
        const facts = tieFacts(writer, items);
        return [{ type: 'facts', facts, notes: writer.numbers.notes }];
      },
      size: RELATIONS,
    }),
    ...planPart(context, owner, 'connections', {
      label: words.atlas.relations,
      items: section === 'actors' ? connectionsOf(context, key) : [],
      ...CONNECTIONS,
      show: (items) => {
        const writer = bodyWriter(context, key);
        const rows = connectionRows(writer, items, IN_LIST);
        return [{ type: 'connections', rows, notes: writer.numbers.notes }];
      },
    }),
  ];
}

/** A list of claims by their ids: what they say is read when it is shown. */
function claimList(context: ViewContext): Entries<string> {
  return {
    keyOf: (item) => item,
    show: (ids) => {
      const claims = ids.flatMap((id) => context.dossier.claims[id] ?? []);
      return [{ type: 'claims', rows: claims.map((claim) => claimRow(context, claim)) }];
    },
    size: SENTENCES,
  };
}

function linkList(context: ViewContext): Entries<PageKey> {
  return {
    keyOf: (item) => item,
    show: (keys) => [{ type: 'rows', label: '', rows: keys.map((key) => titled(linkOf(context, key))) }],
  };
}

function titled({ href, label, text }: { href: Href; label?: string; text?: string }): ListingRow {
  return { href, title: label ?? text ?? '' };
}
