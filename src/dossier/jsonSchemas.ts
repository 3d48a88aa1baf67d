import { z } from 'zod';
import { coreKinds, coreRoles } from './coreTerms.ts';
import type { Dossier } from './dossier.ts';
import { fieldHelp } from './fieldHelp.ts';
import { longestUrl } from './scalars.ts';
import {
  dossierFile,
  type PageCollection,
  pageSchemas,
  publishers,
  source,
  style,
  type Vocabulary,
  vocabulary,
} from './schema.ts';
import { isTerritory } from './territory.ts';
import { verbsOf } from './vocabulary.ts';

type Json = Record<string, unknown>;

const anId: Json = {
  type: ['string', 'integer'],
  maxLength: 100,
  pattern: '^[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{M}\\p{Nd}]+)*$',
};

/** The forms of fields by the id that schema.ts gives them. Editors' tools read `12` and `true` as such; a dossier reads text. */
const forms: Record<string, Json> = {
  text: {
    type: ['string', 'number', 'boolean'],
    pattern: '\\S',
    not: {
      type: 'string',
      pattern: '\\[\\[[^\\]]*\\]\\]|\\[[!?]?@[^\\]]*\\]|</?[A-Z][A-Za-z]*[\\s/>]',
    },
  },
  id: anId,
  ...Object.fromEntries(['kind', 'role', 'verb', 'publisher'].map((name) => [name, anId])),
  bool: { enum: [true, false, 'true', 'false'] },
  number: { type: ['number', 'string'], pattern: '^-?\\d+(\\.\\d+)?$' },
  edtf: { type: ['string', 'integer'], pattern: '^(?=.*\\d)[-\\d?~%X./,\\[\\]{} ]{4,}$' },
  published: { type: ['string', 'integer'], pattern: '^(unknown|(?=.*\\d)[-\\d?~%X./,\\[\\]{} ]{4,})$' },
  day: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
  language: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$' },
  url: { type: 'string', maxLength: longestUrl, pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>"\\\\]+$' },
  inside: { type: 'string', pattern: '^(?!\\.{0,2}(/|$))(?!.*/\\.{0,2}(/|$))[^\\\\:]+$' },
  coordinates: {
    type: 'array',
    items: [degrees(90), degrees(180)],
    minItems: 2,
    maxItems: 2,
  },
};

/** A participant is an actor with a page or a name without one. */
const actorOrName: Json = { oneOf: [{ required: ['actor'] }, { required: ['name'] }] };

function degrees(most: number): Json {
  return { type: ['number', 'string'], minimum: -most, maximum: most, pattern: '^-?\\d+(\\.\\d+)?$' };
}

/** Lists of ids that fields choose from, and the fields that do, by their path. */
const choices: Record<string, readonly string[]> = {
  actorIds: ['participants.actor', 'authors'],
  eventIds: ['partOf', 'turningPoints'],
  documentIds: ['documents'],
  placeIds: ['places', 'within'],
  pageIds: ['relations.to', 'relations.regarding', 'about'],
  claimIds: ['dateClaim', 'corrections.claim'],
  support: [
    'basis',
    'positionBasis',
    'sources',
    'relations.supportedBy',
    'relations.disputedBy',
    'participants.supportedBy',
  ],
  sourceIds: ['origin'],
  publisherIds: ['publisher'],
  briefIds: ['home'],
  verbs: ['relations.verb'],
  roles: ['participants.role'],
};

/** JSON Schema (draft 7, which every code editor reads) of each kind of file, by the name of the collection or record. */
export function jsonSchemas(dossier: Dossier, words: Vocabulary): Record<string, Json> {
  const ids = idsOf(dossier, words);
  const page = (collection: PageCollection): Json => {
    const kinds = Object.entries(words.kinds ?? {}).filter(([, kind]) => kind.collection === collection);
    return schemaOf(pageSchemas[collection], fieldHelp[collection], {
      ...ids,
      kinds: [...(coreKinds[collection] ?? []), ...kinds.map(([id]) => id)],
    });
  };
  const record = schemaOf(source, fieldHelp.sources, ids);
  const { definitions, $schema, ...one } = record;
  return {
    actors: page('actors'),
    events: page('events'),
    documents: page('documents'),
    places: page('places'),
    briefs: page('briefs'),
    sources: { $schema, definitions, anyOf: [one, { type: 'array', items: one }] },
    publishers: schemaOf(publishers, {}, ids),
    dossier: schemaOf(dossierFile, fieldHelp.dossier, ids),
    vocabulary: schemaOf(vocabulary, {}, ids),
    style: schemaOf(style, {}, ids),
  };
}

function idsOf({ pages, order, claims, sources, publishers: behind }: Dossier, words: Vocabulary) {
  const of = (...collections: PageCollection[]) =>
    collections.flatMap((collection) => order[collection].map((key) => pages[key]?.id ?? ''));
  return {
    actorIds: of('actors'),
    eventIds: of('events'),
    documentIds: of('documents'),
    placeIds: [...order.places, ...order.actors].flatMap((key) => {
      const page = pages[key];
      return page && isTerritory(page) ? [page.id] : [];
    }),
    pageIds: [...new Set(of('actors', 'events', 'documents', 'places'))],
    briefIds: of('briefs'),
    claimIds: Object.keys(claims),
    support: [...Object.keys(claims), ...Object.keys(sources)],
    sourceIds: Object.keys(sources),
    publisherIds: Object.keys(behind),
    verbs: Object.keys(verbsOf(words)),
    roles: [...coreRoles, ...Object.keys(words.roles ?? {})],
  };
}

function schemaOf(
  schema: z.ZodType,
  help: Readonly<Record<string, string>>,
  ids: Readonly<Record<string, readonly string[]>>,
): Json {
  const made: Json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  const lists = Object.entries(ids).filter(([, list]) => list.length > 0);
  const paths = new Map(
    Object.entries({ ...choices, kinds: ['kind'] }).flatMap(([list, at]) => at.map((path) => [path, list])),
  );
  const visit = (node: unknown, path: string): unknown => {
    if (Array.isArray(node)) return node.map((item) => visit(item, path));
    if (!isJson(node)) return node;
    const list = paths.get(path);
    const isId = /\/(?:id|kind|role|verb|publisher)$/.test(String(node.$ref ?? ''));
    if (isId && list !== undefined && lists.some(([name]) => name === list))
      return { anyOf: [{ $ref: `#/definitions/${list}` }, node] };
    const inner = Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === 'properties' && isJson(value) ? fields(value, path) : visit(value, path),
      ]),
    );
    return path === 'participants' && 'properties' in inner ? { ...inner, ...actorOrName } : inner;
  };
  const fields = (properties: Json, path: string): Json =>
    Object.fromEntries(
      Object.entries(properties).map(([name, value]) => {
        const at = path === '' ? name : `${path}.${name}`;
        const description = path === '' ? help[name] : nestedHelp(path, name);
        const inner = visit(value, at);
        return [name, description === undefined || !isJson(inner) ? inner : described(inner, description)];
      }),
    );
  const { definitions: _made, ...rest } = made;
  const wanted = Object.fromEntries(lists.map(([name, list]) => [name, { enum: list }]));
  return { ...Object(visit(rest, '')), definitions: { ...forms, ...wanted } };
}

/** A reference takes no words beside it in draft 7. */
function described(node: Json, description: string): Json {
  return '$ref' in node ? { description, allOf: [node] } : { ...node, description };
}

function nestedHelp(path: string, name: string): string | undefined {
  const part = { relations: fieldHelp.relation, participants: fieldHelp.participant, names: fieldHelp.name };
  const help: Readonly<Record<string, string>> | undefined = Object.hasOwn(part, path)
    ? part[path as keyof typeof part]
    : undefined;
  return help?.[name];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
