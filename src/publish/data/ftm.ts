import type { Claim } from '../../dossier/claims.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { findPage } from '../../dossier/linking.ts';
import { keyOf } from '../../dossier/nameIndex.ts';
import type { Page, PageKey } from '../../dossier/page.ts';
import { plainDate } from '../../dossier/plainDate.ts';
import type { Event, Source } from '../../dossier/schema.ts';
import { kindLabel, roleLabel, type ViewContext } from '../../views/context.ts';
import { shorten } from '../../views/links.ts';
import { found, pageIn, pageKeys } from './pages.ts';
import { type Relation, relatingPages, relationsFrom } from './relations.ts';
import { type DataPart, stretches } from './stretches.ts';

/** An entity of FollowTheMoney: every property is a list of texts; a link is the other entity's id. */
export interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

const actorSchemata: Readonly<Record<string, string>> = {
  person: 'Person',
  state: 'PublicBody',
  government: 'PublicBody',
  office: 'PublicBody',
  company: 'Company',
  vessel: 'Vessel',
};
const legalEntities: readonly string[] = ['Person', 'PublicBody', 'Organization', 'Company'];
const organizations: readonly string[] = ['PublicBody', 'Organization', 'Company'];
const assets: readonly string[] = ['Company', 'Vessel'];

/** Relations that FollowTheMoney has a schema for: the property of each end and what may stand there. */
const relationSchemata: Readonly<Record<string, { schema: string; from: End; to: End }>> = {
  'member-of': {
    schema: 'Membership',
    from: { property: 'member', may: legalEntities },
    to: { property: 'organization', may: organizations },
  },
  heads: {
    schema: 'Directorship',
    from: { property: 'director', may: legalEntities },
    to: { property: 'organization', may: organizations },
  },
  represents: {
    schema: 'Representation',
    from: { property: 'agent', may: legalEntities },
    to: { property: 'client', may: legalEntities },
  },
  owns: {
    schema: 'Ownership',
    from: { property: 'owner', may: legalEntities },
    to: { property: 'asset', may: assets },
  },
  'successor-of': {
    schema: 'Succession',
    from: { property: 'successor', may: legalEntities },
    to: { property: 'predecessor', may: legalEntities },
  },
};

interface End {
  property: string;
  may: readonly string[];
}

/** `entities.ftm.json`: one entity a line. Ids are made of the dossier's id and the page's key, so they last. */
export function* ftm(context: ViewContext): Generator<DataPart> {
  const { dossier } = context;
  const { pages, sources, claims } = dossier;
  const things = pageKeys(context).filter((key) => !key.startsWith('briefs/'));
  yield* stretches('pages', things, (key) =>
    lines(found(pages[key]).map((page) => pageEntity(context, page))),
  );
  yield* stretches('sources', Object.keys(sources), (id) =>
    lines(found(sources[id]).map((source) => sourceEntity(dossier, source))),
  );
  yield* stretches('claims', Object.keys(claims), (id) =>
    lines(found(claims[id]).map((claim) => claimEntity(dossier, claim))),
  );
  yield* stretches('relations', relatingPages(context), (key) =>
    lines(relationsFrom(context, key).flatMap((relation) => relationEntity(dossier, relation) ?? [])),
  );
  yield* stretches('parts', dossier.order.events, (key) => lines(vesselParts(context, key)));
}

function lines(entities: readonly FtmEntity[]): string {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}

function idOf({ file }: Dossier, ...parts: string[]): string {
  return [file.id, ...parts].join('-').replaceAll('/', '-');
}

function entity(id: string, schema: string, values: Record<string, (string | undefined)[]>): FtmEntity {
  const properties = Object.entries(values).flatMap(([property, list]): [string, string[]][] => {
    const said = [...new Set(list.filter((value) => value !== undefined && value !== ''))] as string[];
    return said.length > 0 ? [[property, said]] : [];
  });
  return { id, schema, properties: Object.fromEntries(properties) };
}

function schemaOf(page: Page | undefined): string | undefined {
  if (page?.collection === 'actors') return actorSchemata[page.front.kind] ?? 'Organization';
  if (page?.collection === 'events') return 'Event';
  if (page?.collection === 'places') return 'Address';
  return page?.collection === 'documents' ? 'Document' : undefined;
}

function pageEntity(context: ViewContext, page: Page): FtmEntity {
  const { dossier, urls } = context;
  const { front } = page;
  const names = front.names ?? [];
  const thing = {
    name: [page.title],
    alias: names.filter((name) => !name.weak).map((name) => name.text),
    weakAlias: names.filter((name) => name.weak).map((name) => name.text),
    summary: [front.bluf],
    keywords: [kindLabel(context, front.kind)],
    sourceUrl: [urls.absolute(urls.page(keyOf(page)))],
    proof: (front.basis ?? []).filter((id) => dossier.sources[id]).map((id) => idOf(dossier, 'sources', id)),
  };
  return entity(idOf(dossier, keyOf(page)), schemaOf(page) ?? 'Thing', {
    ...thing,
    ...particulars(context, page),
  });
}

function particulars(context: ViewContext, page: Page): Record<string, (string | undefined)[]> {
  if (page.collection === 'actors') return { notes: [page.front.position] };
  if (page.collection === 'events') return eventValues(context, page.front);
  if (page.collection === 'documents') {
    const { date, title } = page.front;
    return { fileName: [page.id], title: [title], date: [date && plainDate(date).start] };
  }
  if (page.collection !== 'places') return {};
  const [latitude, longitude] = page.front.coordinates ?? [];
  return { full: [page.title], latitude: [latitude?.toString()], longitude: [longitude?.toString()] };
}

function eventValues(context: ViewContext, front: Event): Record<string, (string | undefined)[]> {
  const { dossier, words } = context;
  const taking = (front.participants ?? []).flatMap(({ actor, role }) => {
    const schema = schemaOf(dossier.pages[`actors/${actor}`]);
    return schema && legalEntities.includes(schema)
      ? [{ id: idOf(dossier, 'actors', actor ?? ''), role }]
      : [];
  });
  const places = (front.places ?? []).flatMap((id): PageKey[] => {
    const key = findPage(id, dossier.pages);
    return key ? [key] : [];
  });
  return {
    ...interval(front.date),
    location: places.map((key) => dossier.pages[key]?.title),
    addressEntity: places.filter((key) => key.startsWith('places/')).map((key) => idOf(dossier, key)),
    involved: taking.map(({ id }) => id),
    organizer: taking.filter(({ role }) => role === 'organiser' || role === 'host').map(({ id }) => id),
    notes: [front.status && front.status !== 'occurred' ? words.eventStatus[front.status] : undefined],
  };
}

/** Plain dates, and the date as written where they do not say all of it. */
function interval(edtf: string | undefined): Record<string, (string | undefined)[]> {
  if (edtf === undefined) return {};
  const { start, end, exact } = plainDate(edtf);
  const description = exact ? undefined : `EDTF ${edtf}`;
  if (!edtf.includes('/')) return { date: [start], description: [description] };
  return { startDate: [start], endDate: [end], description: [description] };
}

function sourceEntity(dossier: Dossier, source: Source): FtmEntity {
  return entity(idOf(dossier, 'sources', source.id), 'Article', {
    name: [source.title],
    title: [source.title],
    fileName: [source.archive?.file ?? source.id],
    author: [source.author],
    publisher: [dossier.publishers[source.publisher]?.name],
    publishedAt: [source.published === 'unknown' ? undefined : plainDate(source.published).start],
    retrievedAt: [source.accessed],
    sourceUrl: [source.url],
    summary: [source.descriptor],
  });
}

function claimEntity(dossier: Dossier, claim: Claim): FtmEntity {
  return entity(idOf(dossier, 'claims', claim.id), 'Note', {
    name: [shorten(claim.text)],
    description: [claim.text],
    keywords: [claim.status, claim.type],
    entity: claim.about.filter((key) => !key.startsWith('briefs/')).map((key) => idOf(dossier, key)),
    sourceUrl: claim.citations.map(({ source }) => dossier.sources[source]?.url),
  });
}

function relationEntity(dossier: Dossier, relation: Relation): FtmEntity | undefined {
  const { from, to, verb, label, date, regarding, supportedBy, disputedBy } = relation;
  const [a, b] = [schemaOf(dossier.pages[from]), schemaOf(dossier.pages[to])];
  if (!a || !b) return undefined;
  const known = relationSchemata[verb];
  const fitting = known?.from.may.includes(a) && known.to.may.includes(b) ? known : undefined;
  const [subject, object] = fitting ? [fitting.from.property, fitting.to.property] : ['subject', 'object'];
  const id = idOf(dossier, from, verb, to, date ?? 'undated', ...(regarding ? [regarding] : []));
  return entity(id, fitting?.schema ?? 'UnknownLink', {
    [subject]: [idOf(dossier, from)],
    [object]: [idOf(dossier, to)],
    ...interval(date),
    role: [label],
    status: [disputedBy.length > 0 ? 'disputed' : undefined],
    sourceUrl: urlsOf(dossier, supportedBy),
  });
}

/** Addresses of the sources that ids of sources and claims lead to. */
function urlsOf(dossier: Dossier, ids: readonly string[]): (string | undefined)[] {
  return ids.flatMap((id) => {
    const cited = dossier.claims[id]?.citations.map(({ source }) => source) ?? [id];
    return cited.map((source) => dossier.sources[source]?.url);
  });
}

/** Only legal entities can be involved in an event of FollowTheMoney; a vessel is linked to it. */
function vesselParts(context: ViewContext, key: PageKey): FtmEntity[] {
  const { dossier } = context;
  const event = pageIn(dossier, 'events', key);
  return (event?.front.participants ?? []).flatMap(({ actor = '', role }) =>
    schemaOf(dossier.pages[`actors/${actor}`]) !== 'Vessel'
      ? []
      : entity(idOf(dossier, 'actors', actor, role, key), 'UnknownLink', {
          subject: [idOf(dossier, 'actors', actor)],
          object: [idOf(dossier, key)],
          role: [roleLabel(context, role)],
          ...interval(event?.front.date),
        }),
  );
}
