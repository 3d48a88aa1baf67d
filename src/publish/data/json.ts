import type { Claim } from '../../dossier/claims.ts';
import { compare } from '../../dossier/diagnostics.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { ActorPage, EventPage, Page, PageKey } from '../../dossier/page.ts';
import type { Citation } from '../../dossier/segments.ts';
import { kindLabel, roleLabel, untrackedOf, type ViewContext } from '../../views/context.ts';
import type { DossierData } from '../../views/dataSchema.ts';
import { found, pageIn, pageKeys, pagesIn } from './pages.ts';
import { type Relation, relatingPages, relationsFrom, verbWords } from './relations.ts';
import { type DataPart, stretches } from './stretches.ts';

type ClaimData = DossierData['claims'][number];

/**
 * `dossier.json`: one record a line, so that two editions can be compared by line. What is derived from the rest
 * (inverse relations, backlinks, encounters) is left out.
 */
export function* dossierJson(context: ViewContext): Generator<DataPart> {
  // What stands in no stretch is always made, and what decides which stretches there are is none of their reads.
  const plain = untrackedOf(context);
  const { dossier } = context;
  const { order, claims, shownOn, judgements, gaps, sources } = dossier;
  const pages = pageKeys(context);
  yield `{\n${value('$schema', 'dossier.schema.json')}`;
  yield `,\n${value('dossier', dossier.file)}`;
  yield `,\n${value('ceiling', dossier.ceiling)}`;
  yield `,\n${value('labels', labelsOf(plain))}`;
  yield `,\n${value('publishers', publishersOf(plain.dossier))}`;
  yield* list('actors', order.actors, (key) => found(pageIn(dossier, 'actors', key)).map(actorOf));
  yield* list('events', order.events, (key) => found(pageIn(dossier, 'events', key)).map(eventOf));
  yield* list('documents', order.documents, (key) => found(pageIn(dossier, 'documents', key)).map(frontOf));
  yield* list('places', order.places, (key) => found(pageIn(dossier, 'places', key)).map(frontOf));
  yield* list('briefs', order.briefs, (key) => found(pageIn(dossier, 'briefs', key)).map(frontOf));
  yield* list('sources', Object.keys(sources), (id) => found(sources[id]));
  yield* list('relations', relatingPages(plain), (key) => relationsFrom(context, key).map(relationOf));
  const participants = (of: Dossier) => (key: PageKey) => participantsOf(pageIn(of, 'events', key));
  yield* list(
    'participants',
    order.events.filter((key) => participants(plain.dossier)(key).length > 0),
    participants(dossier),
  );
  yield* list('claims', Object.keys(claims), (id) =>
    found(claims[id]).map((claim) => claimOf(claim, shownOn[id] ?? [])),
  );
  yield* list('judgements', Object.keys(judgements), (id) => found(judgements[id]));
  yield* list('gaps', Object.keys(gaps), (id) => found(gaps[id]));
  const links = (of: Dossier) => (key: PageKey) => linksFrom(of, key);
  yield* list(
    'links',
    pages.filter((key) => links(plain.dossier)(key).length > 0),
    links(dossier),
  );
  yield '\n}\n';
}

type ValueName = Exclude<keyof DossierData, ListName>;
type ListName = {
  [K in keyof DossierData]: DossierData[K] extends unknown[] ? K : never;
}[keyof DossierData];

function value<K extends ValueName>(name: K, data: DossierData[K]): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(data)}`;
}

/** @param keys under which records stand @param recordsOf those under one, looked up anew whenever it is called */
function* list<L extends ListName, K extends string>(
  name: L,
  keys: readonly K[],
  recordsOf: (key: K) => DossierData[L],
): Generator<DataPart> {
  yield `,\n${JSON.stringify(name)}: [${keys.length > 0 ? '\n' : ''}`;
  const write = (key: K): string =>
    recordsOf(key)
      .map((record) => JSON.stringify(record))
      .join(',\n');
  yield* stretches(name, keys, write, ',\n');
  yield keys.length > 0 ? '\n]' : ']';
}

function frontOf<P extends Page>(page: P): ReturnType<typeof identity> & P['front'] {
  return { ...identity(page), ...page.front };
}

function actorOf(page: ActorPage): DossierData['actors'][number] {
  const { relations: _, ...front } = page.front;
  return { ...identity(page), ...front };
}

function eventOf(page: EventPage): DossierData['events'][number] {
  const { participants: _, ...front } = page.front;
  return { ...identity(page), ...front };
}

function relationOf({ id: _, label: __, ...relation }: Relation): DossierData['relations'][number] {
  return relation;
}

/** Who took part in an event. */
export function participantsOf(page: EventPage | undefined): DossierData['participants'] {
  return (page?.front.participants ?? []).map((participant) => ({ event: page?.id ?? '', ...participant }));
}

function identity({ id, body }: Page): { id: string; text: string } {
  return { id, text: body.text };
}

/** Labels of the kinds, roles and verbs in use. */
function labelsOf(context: ViewContext): DossierData['labels'] {
  const pages = Object.values(context.dossier.pages);
  const kinds = pages.map(({ front: { kind } }) => [kind, kindLabel(context, kind)] as const);
  const roles = pagesIn(context.dossier, 'events').flatMap(({ front }) =>
    (front.participants ?? []).map(({ role }) => [role, roleLabel(context, role)] as const),
  );
  return {
    kinds: sorted(Object.fromEntries(kinds)),
    roles: sorted(Object.fromEntries(roles)),
    verbs: verbWords(context),
  };
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}

/** Publishers that stand behind a source of the dossier. */
function publishersOf({ publishers, sources }: Dossier): DossierData['publishers'] {
  const used = new Set(Object.values(sources).map(({ publisher }) => publisher));
  return Object.fromEntries(Object.entries(publishers).filter(([id]) => used.has(id)));
}

/** A claim without its places in the files. */
function claimOf(claim: Claim, shownOn: PageKey[]): ClaimData {
  return {
    ...claim,
    shownOn,
    citations: claim.citations.map(citationOf),
    positions: claim.positions.map((position) => ({
      ...position,
      citations: position.citations.map(citationOf),
    })),
  };
}

function citationOf({ span: _, ...citation }: Citation): ClaimData['citations'][number] {
  return citation;
}

/** Pages that the text of a page names. */
function linksFrom({ targets }: Dossier, from: PageKey): DossierData['links'] {
  const named = new Set(targets[from] ?? []);
  return [...named].flatMap((to) => (to === null || to === from ? [] : [{ from, to }]));
}
