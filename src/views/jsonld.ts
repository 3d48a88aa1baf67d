import { findPage } from '../dossier/linking.ts';
import { keyOf } from '../dossier/nameIndex.ts';
import type { Page, PageKey } from '../dossier/page.ts';
import { plainDate } from '../dossier/plainDate.ts';
import type { Document, Event, Source } from '../dossier/schema.ts';
import type { ViewContext } from './context.ts';
import type { Href } from './urls.ts';

/** A node of JSON-LD. */
export interface JsonLdNode {
  '@id': string;
  '@type': string;
  [property: string]: unknown;
}

/** Terms without a prefix are schema.org's; the whole context stands in the file, so that nothing is fetched. */
export const jsonLdContext = {
  '@vocab': 'https://schema.org/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  /** Citation Typing Ontology: how a source stands to what is said. */
  cito: 'http://purl.org/spar/cito/',
} as const;

const actorTypes: Readonly<Record<string, string>> = {
  person: 'Person',
  state: 'Country',
  government: 'GovernmentOrganization',
  office: 'GovernmentOrganization',
  party: 'PoliticalParty',
  company: 'Corporation',
  media: 'NewsMediaOrganization',
  vessel: 'Vehicle',
};
const documentTypes: Readonly<Record<string, string>> = {
  law: 'Legislation',
  report: 'Report',
  post: 'SocialMediaPosting',
};
const placeTypes: Readonly<Record<string, string>> = {
  city: 'City',
  sea: 'SeaBodyOfWater',
  region: 'AdministrativeArea',
  country: 'Country',
};
const eventStatus: Readonly<Record<string, string>> = {
  announced: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

/** Makes the id of a node from its address; the place of the file decides whether it is whole or relative. */
export type IdOf = (href: Href) => string;

/** A page as a node of schema.org. */
export function jsonLdOf(context: ViewContext, page: Page, idOf: IdOf): JsonLdNode {
  const { front } = page;
  const names = (front.names ?? []).map((name) =>
    name.lang === undefined ? name.text : { '@value': name.text, '@language': name.lang },
  );
  return {
    '@id': idOf(context.urls.page(keyOf(page))),
    '@type': typeOf(page),
    name: page.title,
    ...(names.length > 0 ? { alternateName: names } : {}),
    ...(front.bluf === undefined ? {} : { description: front.bluf }),
    ...particularsOf(context, page, idOf),
  };
}

function typeOf({ collection, front: { kind } }: Page): string {
  if (collection === 'actors') return actorTypes[kind] ?? 'Organization';
  if (collection === 'events') return 'Event';
  if (collection === 'documents') return documentTypes[kind] ?? 'DigitalDocument';
  if (collection === 'places') return placeTypes[kind] ?? 'Place';
  return 'Report';
}

function particularsOf(context: ViewContext, page: Page, idOf: IdOf): Record<string, unknown> {
  if (page.collection === 'events') return eventNode(context, page.front, idOf);
  if (page.collection === 'documents') return documentNode(context, page.front, idOf);
  if (page.collection !== 'actors' && page.collection !== 'places') return {};
  const { coordinates } = page.front;
  const geo = coordinates && {
    geo: { '@type': 'GeoCoordinates', latitude: coordinates[0], longitude: coordinates[1] },
  };
  if (page.collection === 'actors') return geo ?? {};
  return { ...geo, ...refs(context, 'containedInPlace', [page.front.within], idOf) };
}

function eventNode(context: ViewContext, front: Event, idOf: IdOf): Record<string, unknown> {
  const { start, end } = plainDate(front.date);
  const taking = (front.participants ?? []).flatMap(({ actor, name }): object[] =>
    actor === undefined ? [{ '@type': 'Thing', name }] : (refs(context, 'of', [actor], idOf).of ?? []),
  );
  const status = eventStatus[front.status ?? ''];
  return {
    // Beside the plain dates the date as written, since they cannot tell what is uncertain.
    temporalCoverage: front.date,
    ...(start === undefined ? {} : { startDate: start }),
    ...(end === undefined ? {} : { endDate: end }),
    ...(status === undefined ? {} : { eventStatus: { '@id': status } }),
    ...refs(context, 'location', front.places ?? [], idOf),
    ...(taking.length > 0 ? { participant: taking } : {}),
    ...refs(context, 'superEvent', [front.partOf], idOf),
  };
}

function documentNode(context: ViewContext, front: Document, idOf: IdOf): Record<string, unknown> {
  const date = front.date === undefined ? undefined : plainDate(front.date).start;
  return {
    ...(date === undefined ? {} : { dateCreated: date }),
    ...refs(context, 'author', front.authors ?? [], idOf),
    ...refs(context, 'about', front.about ?? [], idOf),
  };
}

/** References to pages by the ids of front matter. */
function refs(
  context: ViewContext,
  property: string,
  ids: readonly (string | undefined)[],
  idOf: IdOf,
): Record<string, { '@id': string }[]> {
  const keys = ids.flatMap((id): PageKey[] => {
    const key = id === undefined ? undefined : findPage(id, context.dossier.pages);
    return key ? [key] : [];
  });
  return keys.length > 0 ? { [property]: keys.map((key) => ({ '@id': idOf(context.urls.page(key)) })) } : {};
}

/** A source as a node of schema.org. */
export function jsonLdOfSource({ dossier, urls }: ViewContext, source: Source, idOf: IdOf): JsonLdNode {
  const publisher = dossier.publishers[source.publisher]?.name ?? source.publisher;
  const date = source.published === 'unknown' ? undefined : plainDate(source.published).start;
  // The first report may be one that the dossier has no record of.
  const originOf = (origin: string) =>
    dossier.sources[origin]
      ? { '@id': idOf(urls.source(origin)) }
      : { '@type': 'CreativeWork', identifier: origin };
  return {
    '@id': idOf(urls.source(source.id)),
    '@type': 'CreativeWork',
    name: { '@value': source.title, '@language': source.lang },
    inLanguage: source.lang,
    url: { '@id': source.url },
    publisher: { '@type': 'Organization', name: publisher },
    ...(source.author === undefined ? {} : { author: { '@type': 'Thing', name: source.author } }),
    ...(date === undefined ? {} : { datePublished: date }),
    ...(source.origin === undefined ? {} : { isBasedOn: originOf(source.origin) }),
    description: source.descriptor,
  };
}
