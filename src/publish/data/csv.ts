import type { Claim } from '../../dossier/claims.ts';
import type { ActorPage, EventPage, Page, PageKey } from '../../dossier/page.ts';
import { plainDate } from '../../dossier/plainDate.ts';
import type { Source } from '../../dossier/schema.ts';
import { kindLabel, roleLabel, type ViewContext } from '../../views/context.ts';
import type { DossierData } from '../../views/dataSchema.ts';
import { participantsOf } from './json.ts';
import { found, pageIn } from './pages.ts';
import { type Relation, relatingPages, relationsFrom } from './relations.ts';
import { type DataPart, stretches } from './stretches.ts';

type Cell = string | number | undefined;
/** The columns of a table: each header with what stands under it in a row. */
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

/**
 * A table as CSV by RFC 4180: comma, CRLF, quotes doubled; UTF-8 with a byte order mark, without which
 * Excel reads it in the code page of its machine.
 * @param keys under which rows stand @param rowsOf those under one, looked up anew whenever it is called
 */
function* table<Row, K extends string>(
  columns: Columns<Row>,
  keys: readonly K[],
  rowsOf: (key: K) => readonly Row[],
): Generator<DataPart> {
  yield `\ufeff${line(Object.keys(columns))}`;
  const cells = Object.values(columns);
  const lineOf = (row: Row): string => line(cells.map((of) => of(row)));
  yield* stretches('rows', keys, (key) => rowsOf(key).map(lineOf).join(''));
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises. */
function cell(value: Cell): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function rowOf<P extends Page>({ id, front }: P): P['front'] & { id: string } {
  return { id, ...front };
}

/** Ids hold no space. */
const ids = (list: readonly string[] = []): string => list.join(' ');
const names = (list: readonly { text: string }[] = []): string => list.map(({ text }) => text).join(' | ');
const start = (edtf: string | undefined): Cell => edtf && plainDate(edtf).start;
const end = (edtf: string | undefined): Cell => edtf && plainDate(edtf).end;

/** `actors.csv`. */
export function actorsCsv(context: ViewContext): Iterable<DataPart> {
  const { dossier } = context;
  const columns: Columns<ActorPage['front'] & { id: string }> = {
    id: (actor) => actor.id,
    name: (actor) => actor.name,
    kind: (actor) => actor.kind,
    kind_label: (actor) => kindLabel(context, actor.kind),
    sort_name: (actor) => actor.sortName,
    names: (actor) => names(actor.names),
    latitude: (actor) => actor.coordinates?.[0],
    longitude: (actor) => actor.coordinates?.[1],
    position: (actor) => actor.position,
    position_basis: (actor) => ids(actor.positionBasis),
    bottom_line: (actor) => actor.bluf,
    basis: (actor) => ids(actor.basis),
    tlp: (actor) => actor.tlp,
  };
  return table(columns, dossier.order.actors, (key) => found(pageIn(dossier, 'actors', key)).map(rowOf));
}

/** `events.csv`: dates as written (EDTF) and the stated start and end for tools that know no uncertainty. */
export function eventsCsv(context: ViewContext): Iterable<DataPart> {
  const { dossier } = context;
  const columns: Columns<EventPage['front'] & { id: string }> = {
    id: (event) => event.id,
    title: (event) => event.title,
    kind: (event) => event.kind,
    kind_label: (event) => kindLabel(context, event.kind),
    names: (event) => names(event.names),
    date_edtf: (event) => event.date,
    start: (event) => start(event.date),
    end: (event) => end(event.date),
    date_basis: (event) => event.dateBasis,
    date_claim: (event) => event.dateClaim,
    status: (event) => event.status ?? 'occurred',
    places: (event) => ids(event.places),
    part_of: (event) => event.partOf,
    documents: (event) => ids(event.documents),
    bottom_line: (event) => event.bluf,
    basis: (event) => ids(event.basis),
    tlp: (event) => event.tlp,
  };
  return table(columns, dossier.order.events, (key) => found(pageIn(dossier, 'events', key)).map(rowOf));
}

/** `participants.csv`: one row for each part in an event; who has no page of their own has a name only. */
export function participantsCsv(context: ViewContext): Iterable<DataPart> {
  const { dossier } = context;
  const columns: Columns<DossierData['participants'][number]> = {
    event: (part) => part.event,
    actor: (part) => part.actor,
    name: (part) => part.name ?? dossier.pages[`actors/${part.actor}`]?.title,
    role: (part) => part.role,
    role_label: (part) => roleLabel(context, part.role),
    certainty: (part) => part.certainty,
    supported_by: (part) => ids(part.supportedBy),
  };
  return table(columns, dossier.order.events, (key) => participantsOf(pageIn(dossier, 'events', key)));
}

/** `relations.csv`: each relation once, from the end that states it. Ends are `collection/id`. */
export function relationsCsv(context: ViewContext): Iterable<DataPart> {
  const { dossier } = context;
  const title = (key: PageKey): Cell => dossier.pages[key]?.title;
  const columns: Columns<Relation> = {
    from: ({ from }) => from,
    from_name: ({ from }) => title(from),
    verb: ({ verb }) => verb,
    verb_label: ({ label }) => label,
    to: ({ to }) => to,
    to_name: ({ to }) => title(to),
    date_edtf: ({ date }) => date,
    start: ({ date }) => start(date),
    end: ({ date }) => end(date),
    regarding: ({ regarding }) => regarding,
    supported_by: ({ supportedBy }) => ids(supportedBy),
    disputed_by: ({ disputedBy }) => ids(disputedBy),
  };
  return table(columns, relatingPages(context), (key) => relationsFrom(context, key));
}

/** `claims.csv`. */
export function claimsCsv({ dossier: { claims } }: ViewContext): Iterable<DataPart> {
  const citing = (claim: Claim, stance: string): string =>
    ids([...new Set(claim.citations.filter((c) => c.stance === stance).map((c) => c.source))]);
  const columns: Columns<Claim> = {
    id: (claim) => claim.id,
    page: (claim) => claim.page,
    type: (claim) => claim.type,
    status: (claim) => claim.status,
    text: (claim) => claim.text,
    about: (claim) => ids(claim.about),
    by: (claim) => ids(claim.by),
    as_of: (claim) => claim.asOf,
    independent_origins: (claim) => claim.origins,
    positions: (claim) => claim.positions.length,
    supported_by: (claim) => citing(claim, 'supports'),
    disputed_by: (claim) => citing(claim, 'disputes'),
    qualified_by: (claim) => citing(claim, 'qualifies'),
    reason: (claim) => claim.reason,
    superseded_by: (claim) => claim.supersededBy,
  };
  return table(columns, Object.keys(claims), (id) => found(claims[id]));
}

/** `sources.csv`. */
export function sourcesCsv({ dossier }: ViewContext): Iterable<DataPart> {
  const columns: Columns<Source> = {
    id: (source) => source.id,
    title: (source) => source.title,
    author: (source) => source.author,
    publisher: (source) => source.publisher,
    publisher_name: (source) => dossier.publishers[source.publisher]?.name,
    reliability: (source) => dossier.publishers[source.publisher]?.reliability,
    via: (source) => source.via,
    origin: (source) => source.origin,
    url: (source) => source.url,
    published: (source) => source.published,
    accessed: (source) => source.accessed,
    lang: (source) => source.lang,
    translated: (source) => source.translated,
    seen: (source) => source.seen,
    descriptor: (source) => source.descriptor,
    archive_file: (source) => source.archive?.file,
    archive_sha256: (source) => source.archive?.sha256,
    archive_retrieved: (source) => source.archive?.retrieved,
    cited_by: (source) => ids(dossier.citedBy[source.id]?.pages),
    claims: (source) => ids(dossier.citedBy[source.id]?.claims),
    tlp: (source) => source.tlp,
  };
  return table(columns, Object.keys(dossier.sources), (id) => found(dossier.sources[id]));
}
