import { type Code, type Severity, severityOf } from './codes.ts';
import { findPage, type Prose } from './collect.ts';
import { compareDates } from './dates.ts';
import { type Diagnostic, diagnostic, fileStart, type Span } from './diagnostics.ts';
import type { ActorPage, Dossier, EventPage, Page, PageKey, Tie } from './dossier.ts';
import type { LinkInput } from './link.ts';
import { keyOf } from './nameIndex.ts';
import { didYouMean } from './nearest.ts';
import type { Relation, Source } from './schema.ts';
import { coreKinds, coreRoles, type Verb, verbsOf } from './vocabulary.ts';

export interface Relations {
  ties: Dossier['ties'];
  encounters: Dossier['encounters'];
  happenings: Dossier['happenings'];
  /** Sources that front matter rests on. */
  cited: Map<string, Set<PageKey>>;
}

interface Context {
  input: LinkInput;
  keyed: Record<PageKey, Page>;
  sources: Record<string, Source>;
  prose: Prose;
  result: Relations;
  diagnostics: Diagnostic[];
  verbs: Record<string, Verb>;
  spans: Record<string, Span>;
}

/** Checks every id in front matter, generates inverse relations and derives encounters from participants. */
export function linkRelations(
  input: LinkInput,
  keyed: Record<PageKey, Page>,
  sources: Record<string, Source>,
  prose: Prose,
  diagnostics: Diagnostic[],
): Relations {
  const result: Relations = { ties: {}, encounters: {}, happenings: {}, cited: new Map() };
  const verbs = verbsOf(input.vocabulary);
  for (const { page, spans } of input.pages) {
    const context: Context = { input, keyed, sources, prose, result, diagnostics, verbs, spans };
    checkKind(page, context);
    checkSupport(page, 'basis', page.front.basis, context);
    if (page.front.bluf !== undefined && !page.front.basis?.length)
      uncited(page, 'bluf', 'bluf/uncited', 'The bottom line has no basis.', context);
    if (page.collection === 'actors') linkActor(page, context);
    if (page.collection === 'events') linkEvent(page, context);
    if (page.collection === 'documents') linkDocument(page, context);
    if (page.collection === 'places' && page.front.within !== undefined)
      need(page, 'within', page.front.within, ['places', 'actors'], context);
    if (page.collection === 'briefs')
      needAll(page, 'turningPoints', page.front.turningPoints, ['events'], context);
  }
  for (const list of Object.values(result.encounters))
    list.sort((a, b) => compareEvents(a.event, b.event, keyed));
  for (const list of Object.values(result.happenings)) list.sort((a, b) => compareEvents(a, b, keyed));
  return result;
}

function complain(
  page: Page,
  path: string,
  code: Code,
  message: string,
  hint: string | undefined,
  context: Context,
  severity?: Severity,
): void {
  context.diagnostics.push(
    diagnostic(page.file, context.spans[path] ?? fileStart, code, message, hint, severity),
  );
}

function uncited(page: Page, path: string, code: Code, message: string, context: Context): void {
  complain(
    page,
    path,
    code,
    message,
    'Name the claims or sources it rests on.',
    context,
    severityOf(code, context.input.file.strict),
  );
}

function checkKind(page: Page, context: Context): void {
  const own = Object.entries(context.input.vocabulary.kinds ?? {})
    .filter(([, k]) => k.collection === page.collection)
    .map(([id]) => id);
  const kinds = [...(coreKinds[page.collection] ?? []), ...own];
  if (kinds.includes(page.front.kind)) return;
  const hint = didYouMean(page.front.kind, kinds) ?? `Kinds of ${page.collection}: ${kinds.join(', ')}.`;
  complain(
    page,
    'kind',
    'kind/unknown',
    `"${page.front.kind}" is not a kind of ${page.collection}.`,
    hint,
    context,
  );
}

function checkSupport(page: Page, path: string, ids: readonly string[] | undefined, context: Context): void {
  ids?.forEach((id, i) => {
    if (Object.hasOwn(context.sources, id)) {
      const at = context.result.cited.get(id) ?? new Set();
      context.result.cited.set(id, at.add(keyOf(page)));
    } else if (!Object.hasOwn(context.prose.claims, id)) {
      const known = [...Object.keys(context.prose.claims), ...Object.keys(context.sources)];
      complain(
        page,
        `${path}.${i}`,
        'basis/unknown',
        `"${id}" is neither a claim nor a source.`,
        didYouMean(id, known),
        context,
      );
    }
  });
}

function need(
  page: Page,
  path: string,
  id: string,
  collections: readonly string[],
  context: Context,
): PageKey | undefined {
  const key = findPage(id, context.keyed);
  const found =
    collections.map((c) => `${c}/${id}` as PageKey).find((k) => Object.hasOwn(context.keyed, k)) ??
    (key && collections.includes(key.split('/')[0] ?? '') ? key : undefined);
  if (found) return found;
  const ids = Object.values(context.keyed)
    .filter((p) => collections.includes(p.collection))
    .map((p) => p.id);
  complain(
    page,
    path,
    'id/unknown',
    `"${id}" is not one of ${collections.join(', ')}.`,
    didYouMean(id, ids),
    context,
  );
  return undefined;
}

function needAll(
  page: Page,
  path: string,
  ids: readonly string[] | undefined,
  collections: readonly string[],
  context: Context,
): void {
  for (const [i, id] of (ids ?? []).entries()) need(page, `${path}.${i}`, id, collections, context);
}

function linkActor(page: ActorPage, context: Context): void {
  checkSupport(page, 'positionBasis', page.front.positionBasis, context);
  if (page.front.position !== undefined && !page.front.positionBasis?.length)
    uncited(page, 'position', 'relation/uncited', 'The position has no positionBasis.', context);
  for (const [i, relation] of (page.front.relations ?? []).entries()) {
    linkRelation(page, relation, `relations.${i}`, context);
  }
}

function linkRelation(page: Page, relation: Relation, path: string, context: Context): void {
  const verb = context.verbs[relation.verb];
  if (!verb) {
    const verbs = Object.keys(context.verbs);
    complain(
      page,
      `${path}.verb`,
      'verb/unknown',
      `"${relation.verb}" is not a verb.`,
      didYouMean(relation.verb, verbs) ?? `Verbs: ${verbs.join(', ')}.`,
      context,
    );
    return;
  }
  checkSupport(page, `${path}.supportedBy`, relation.supportedBy, context);
  checkSupport(page, `${path}.disputedBy`, relation.disputedBy, context);
  if (!relation.supportedBy?.length)
    uncited(
      page,
      path,
      'relation/uncited',
      `The relation "${relation.verb} ${relation.to}" has no supportedBy.`,
      context,
    );
  const to = need(page, `${path}.to`, relation.to, verb.to, context);
  const regarding =
    relation.regarding === undefined
      ? undefined
      : need(
          page,
          `${path}.regarding`,
          relation.regarding,
          ['actors', 'events', 'documents', 'places'],
          context,
        );
  if (!to) return;
  const from = keyOf(page);
  const shared = {
    verb: relation.verb,
    supportedBy: relation.supportedBy ?? [],
    disputedBy: relation.disputedBy ?? [],
    ...(relation.date === undefined ? {} : { date: relation.date }),
    ...(regarding === undefined ? {} : { regarding }),
  };
  push(context.result.ties, from, { ...shared, label: verb.label, to, inverse: false } satisfies Tie);
  push(context.result.ties, to, { ...shared, label: verb.inverse, to: from, inverse: true } satisfies Tie);
}

function linkEvent(page: EventPage, context: Context): void {
  const { front } = page;
  const roles = [...coreRoles, ...Object.keys(context.input.vocabulary.roles ?? {})];
  const took: { actor: PageKey; role: string }[] = [];
  front.participants?.forEach((participant, i) => {
    const path = `participants.${i}`;
    checkSupport(page, `${path}.supportedBy`, participant.supportedBy, context);
    if (!participant.supportedBy?.length && !front.basis?.length)
      uncited(page, path, 'participant/uncited', 'The participant rests on nothing.', context);
    if (!roles.includes(participant.role))
      complain(
        page,
        `${path}.role`,
        'role/unknown',
        `"${participant.role}" is not a role.`,
        didYouMean(participant.role, roles) ?? `Roles: ${roles.join(', ')}.`,
        context,
      );
    const actor =
      participant.actor === undefined
        ? undefined
        : need(page, `${path}.actor`, participant.actor, ['actors'], context);
    if (actor) took.push({ actor, role: participant.role });
  });
  for (const { actor, role } of took) {
    push(context.result.encounters, actor, {
      event: keyOf(page),
      role,
      with: took.filter((other) => other.actor !== actor),
    });
  }
  front.places?.forEach((id, i) => {
    const place = need(page, `places.${i}`, id, ['places', 'actors'], context);
    if (place) push(context.result.happenings, place, keyOf(page));
  });
  needAll(page, 'documents', front.documents, ['documents'], context);
  if (front.partOf !== undefined) need(page, 'partOf', front.partOf, ['events'], context);
  if (front.dateClaim !== undefined && !Object.hasOwn(context.prose.claims, front.dateClaim)) {
    complain(
      page,
      'dateClaim',
      'claim/unknown',
      `There is no claim "${front.dateClaim}".`,
      didYouMean(front.dateClaim, Object.keys(context.prose.claims)),
      context,
    );
  }
}

function linkDocument(page: Extract<Page, { collection: 'documents' }>, context: Context): void {
  needAll(page, 'authors', page.front.authors, ['actors'], context);
  needAll(page, 'about', page.front.about, ['actors', 'events', 'documents', 'places'], context);
  checkSupport(page, 'sources', page.front.sources, context);
}

function push<T>(record: Record<string, T[]>, key: string, value: T): void {
  const list = record[key];
  if (list) list.push(value);
  else record[key] = [value];
}

function compareEvents(a: PageKey, b: PageKey, keyed: Record<PageKey, Page>): number {
  const [x, y] = [keyed[a], keyed[b]];
  if (x?.collection !== 'events' || y?.collection !== 'events') return 0;
  return compareDates(x.front.date, y.front.date) || (a < b ? -1 : 1);
}
