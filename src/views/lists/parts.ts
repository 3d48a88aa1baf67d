import type { PageKey } from '../../dossier/dossier.ts';
import { bodyWriter } from '../body.ts';
import { CONNECTIONS, connectionRows, IN_LIST } from '../connectionRows.ts';
import { connectionsOf } from '../connections.ts';
import { pageOf, type ViewContext } from '../context.ts';
import { type EventRow, encounterRows, eventRows, happenedAt } from '../events.ts';
import { tieFacts } from '../facts.ts';
import { linkOf } from '../links.ts';
import type { ListingRow } from '../listing.ts';
import { backlinkGroups, claimRow, gapRow } from '../rows.ts';
import { timelineView } from '../timeline/drawing.ts';
import type { Href } from '../urls.ts';
import { isFolded, type Part, partPath } from './fold.ts';
import { EVENTS, type ListPlan, type PlannedPage, planList } from './list.ts';

/** Relations on one page of their list: each may bring a source note with it. */
const RELATIONS = 80;
/** Claims, gaps and mentions on one page of their list: each is a sentence or several. */
const SENTENCES = 100;

/** The lists of a page that are folded there, whole. */
export function partPages(context: ViewContext, key: PageKey): PlannedPage[] {
  const { dossier, index, words } = context;
  const page = pageOf(context, key);
  const owner = linkOf(context, key);
  const plan = <T>(
    part: Part,
    label: string,
    items: readonly T[] = [],
    show: ListPlan<T>['show'],
    size?: number,
  ): PlannedPage[] => {
    if (!isFolded(part, items.length)) return [];
    const title = `${page.title}: ${label}`;
    const path = partPath(key, part);
    return planList(context, { path, title, section: page.collection, owner, items, show, size });
  };
  const events =
    <T>(rowsOf: (items: readonly T[]) => EventRow[]): ListPlan<T>['show'] =>
    (items, all) => [{ type: 'events', timeline: timelineView(context, rowsOf(items), { all }) }];
  const s = words.sections;
  return [
    ...plan(
      'events',
      s.encounters,
      dossier.encounters[key],
      events((items) => encounterRows(context, items)),
      EVENTS,
    ),
    ...plan(
      'parts',
      words.facts.parts,
      index.parts.get(key),
      events((items) => eventRows(context, items)),
      EVENTS,
    ),
    ...plan(
      'happened',
      s.happened,
      happenedAt(context, key),
      events((items) => eventRows(context, items)),
      EVENTS,
    ),
    ...plan('documents', s.documents, index.documents.get(key), (items) => [
      { type: 'rows', label: '', rows: items.map((k) => titled(linkOf(context, k))) },
    ]),
    ...plan(
      'claims',
      s.claimsAbout,
      index.claimsAbout.get(key),
      (items) => [{ type: 'claims', rows: items.map((claim) => claimRow(context, claim)) }],
      SENTENCES,
    ),
    ...plan(
      'gaps',
      s.gaps,
      index.gapsAbout.get(key),
      (items) => [{ type: 'rows', label: '', rows: items.map((gap) => gapRow(context, gap)).map(titled) }],
      SENTENCES,
    ),
    ...plan(
      'mentions',
      s.backlinks,
      dossier.backlinks[key],
      (items) => [{ type: 'mentions', groups: backlinkGroups(context, items) }],
      SENTENCES,
    ),
    ...plan(
      'relations',
      words.facts.relations,
      dossier.ties[key],
      (items) => {
        const writer = bodyWriter(context, key);
        const facts = tieFacts(writer, items);
        return [{ type: 'facts', facts, notes: writer.numbers.notes }];
      },
      RELATIONS,
    ),
    ...plan(
      'connections',
      words.atlas.relations,
      page.collection === 'actors' ? connectionsOf(context, key) : [],
      (items) => {
        const writer = bodyWriter(context, key);
        const rows = connectionRows(writer, items, IN_LIST);
        return [{ type: 'connections', rows, notes: writer.numbers.notes }];
      },
      CONNECTIONS,
    ),
  ];
}

/** The lists of a source that are folded on its page, whole. @param id of a source of the dossier */
export function sourceParts(context: ViewContext, id: string): PlannedPage[] {
  const { dossier, words, urls } = context;
  const label = dossier.sources[id]?.title ?? id;
  const { claims, pages } = dossier.citedBy[id] ?? { claims: [], pages: [] };
  const plan = <T>(
    part: Part,
    title: string,
    items: readonly T[],
    show: ListPlan<T>['show'],
    size?: number,
  ) =>
    !isFolded(part, items.length)
      ? []
      : planList(context, {
          path: partPath(`sources/${id}`, part),
          title: `${label}: ${title}`,
          section: 'sources',
          owner: { href: urls.source(id), label },
          items,
          show,
          size,
        });
  return [
    ...plan(
      'claims',
      words.sections.restsOn,
      claims,
      (items) => [
        {
          type: 'claims',
          rows: items.flatMap((c) => dossier.claims[c] ?? []).map((c) => claimRow(context, c)),
        },
      ],
      SENTENCES,
    ),
    ...plan('pages', words.sections.citedBy, pages, (items) => [
      { type: 'rows', label: '', rows: items.map((key) => titled(linkOf(context, key))) },
    ]),
  ];
}

function titled({ href, label, text }: { href: Href; label?: string; text?: string }): ListingRow {
  return { href, title: label ?? text ?? '' };
}
