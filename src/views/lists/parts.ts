import type { PageKey } from '../../dossier/page.ts';
import { bodyWriter } from '../bodyWriter.ts';
import { CONNECTIONS, connectionRows, IN_LIST } from '../connectionRows.ts';
import { connectionsOf } from '../connections.ts';
import { pageOf, type ViewContext } from '../context.ts';
import { type EventRow, encounterRows, eventRows, happenedAt } from '../events.ts';
import { tieFacts } from '../facts.ts';
import { linkOf } from '../links.ts';
import type { ListingRow } from '../listingRow.ts';
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
    list: Pick<ListPlan<T>, 'keyOf' | 'show' | 'size'>,
  ): PlannedPage[] => {
    if (!isFolded(part, items.length)) return [];
    const title = `${page.title}${words.punctuation.colon}${label}`;
    const path = partPath(key, part);
    return planList(context, { path, title, section: page.collection, owner, items, ...list });
  };
  const events =
    <T>(rowsOf: (items: readonly T[]) => EventRow[]): ListPlan<T>['show'] =>
    (items, isPart) => [{ type: 'events', timeline: timelineView(context, rowsOf(items), { isPart }) }];
  const s = words.sections;
  return [
    ...plan('events', s.encounters, dossier.encounters[key], {
      keyOf: ({ event, role }) => `${event} ${role}`,
      show: events((items) => encounterRows(context, items)),
      size: EVENTS,
    }),
    ...plan('parts', words.facts.parts, index.parts.get(key), {
      keyOf: (item) => item,
      show: events((items) => eventRows(context, items)),
      size: EVENTS,
    }),
    ...plan('happened', s.happened, happenedAt(context, key), {
      keyOf: (item) => item,
      show: events((items) => eventRows(context, items)),
      size: EVENTS,
    }),
    ...plan('documents', s.documents, index.documents.get(key), {
      keyOf: (item) => item,
      show: (items) => [{ type: 'rows', label: '', rows: items.map((k) => titled(linkOf(context, k))) }],
    }),
    ...plan('claims', s.claimsAbout, idsOf(index.claimsAbout.get(key)), claimList(context)),
    ...plan('gaps', s.gaps, index.gapsAbout.get(key), {
      keyOf: ({ id }) => id,
      show: (items) => [
        { type: 'rows', label: '', rows: items.map((gap) => gapRow(context, gap)).map(titled) },
      ],
      size: SENTENCES,
    }),
    ...plan('mentions', s.backlinks, dossier.backlinks[key], {
      keyOf: ({ from }) => from,
      show: (items) => [{ type: 'mentions', groups: backlinkGroups(context, items) }],
      size: SENTENCES,
    }),
    ...plan('relations', words.facts.relations, dossier.ties[key], {
      keyOf: ({ verb, inverse, to, date, regarding }) => [verb, inverse, to, date, regarding].join(' '),
      show: (items) => {
        const writer = bodyWriter(context, key);
        const facts = tieFacts(writer, items);
        return [{ type: 'facts', facts, notes: writer.numbers.notes }];
      },
      size: RELATIONS,
    }),
    ...plan(
      'connections',
      words.atlas.relations,
      page.collection === 'actors' ? connectionsOf(context, key) : [],
      {
        ...CONNECTIONS,
        show: (items) => {
          const writer = bodyWriter(context, key);
          const rows = connectionRows(writer, items, IN_LIST);
          return [{ type: 'connections', rows, notes: writer.numbers.notes }];
        },
      },
    ),
  ];
}

function idsOf(claims: readonly { id: string }[] = []): string[] {
  return claims.map(({ id }) => id);
}

/** A list of claims by their ids: what they say is read when it is shown. */
function claimList(context: ViewContext): Pick<ListPlan<string>, 'keyOf' | 'show' | 'size'> {
  return {
    keyOf: (item) => item,
    show: (ids) => {
      const claims = ids.flatMap((id) => context.dossier.claims[id] ?? []);
      return [{ type: 'claims', rows: claims.map((claim) => claimRow(context, claim)) }];
    },
    size: SENTENCES,
  };
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
    list: Pick<ListPlan<T>, 'keyOf' | 'show' | 'size'>,
  ) =>
    !isFolded(part, items.length)
      ? []
      : planList(context, {
          path: partPath(`sources/${id}`, part),
          title: `${label}${words.punctuation.colon}${title}`,
          section: 'sources',
          owner: { href: urls.source(id), label },
          items,
          ...list,
        });
  return [
    ...plan('claims', words.sections.restsOn, claims, claimList(context)),
    ...plan('pages', words.sections.citedBy, pages, {
      keyOf: (item) => item,
      show: (items) => [{ type: 'rows', label: '', rows: items.map((key) => titled(linkOf(context, key))) }],
    }),
  ];
}

function titled({ href, label, text }: { href: Href; label?: string; text?: string }): ListingRow {
  return { href, title: label ?? text ?? '' };
}
