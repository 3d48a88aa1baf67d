import { checkCircles } from './circles.ts';
import { compareDates } from './dates.ts';
import type { Tie } from './dossier.ts';
import type { Relations } from './frontRelations.ts';
import { linkEvent } from './happenings.ts';
import { type Linking, needPage, report } from './linking.ts';
import { push } from './lists.ts';
import { keyOf } from './nameIndex.ts';
import { needAll, needClaim } from './needs.ts';
import type { ActorPage, Page, PageKey } from './page.ts';
import { checkParts } from './parts.ts';
import { checkRepeatedIn } from './repeated.ts';
import type { Relation } from './schema.ts';
import { type Checking, checkSources, checkSupport, uncited } from './support.ts';
import { unknownTerm } from './terms.ts';
import { needTerritory } from './territory.ts';
import { type Terms, termsOf, type Verb, verbsOf } from './vocabulary.ts';

/** What the vocabulary allows, gathered once for all pages. */
interface Allowed {
  verbs: Record<string, Verb>;
  terms: Terms;
  /** By verb, ends and date, what tells the place of the first that states a relation. */
  stated: Map<string, () => string>;
}

/** Checks every id in front matter, generates inverse relations and derives encounters from participants. */
export function linkFront(linking: Linking): Relations {
  const result: Relations = { ties: {}, encounters: {}, happenings: {}, cited: new Map() };
  const allowed = allowedBy(linking);
  for (const parsed of linking.input.pages) {
    const { page } = parsed;
    const checking: Checking = { linking, parsed, result };
    checkKind(checking, allowed);
    checkCommon(checking);
    if (page.collection === 'actors') linkActor(page, checking, allowed);
    if (page.collection === 'events') linkEvent(page, checking, allowed.terms.roles);
    if (page.collection === 'documents') {
      needAll(checking, 'authors', page.front.authors, ['actors']);
      needAll(checking, 'about', page.front.about, ['actors', 'events', 'documents', 'places']);
      checkSources(checking, 'sources', page.front.sources);
    }
    if (page.collection === 'places' && page.front.within !== undefined)
      needTerritory(checking, () => parsed.spans.within, page.front.within);
    if (page.collection === 'briefs')
      needAll(checking, 'turningPoints', page.front.turningPoints, ['events']);
  }
  checkParts(linking);
  checkCircles(linking, result);
  for (const list of Object.values(result.encounters))
    list.sort((a, b) => compareEvents(a.event, b.event, linking.keyed));
  for (const list of Object.values(result.happenings))
    list.sort((a, b) => compareEvents(a, b, linking.keyed));
  return result;
}

function allowedBy({ input: { vocabulary } }: Linking): Allowed {
  return { verbs: verbsOf(vocabulary), terms: termsOf(vocabulary), stated: new Map() };
}

function checkKind({ linking, parsed }: Checking, allowed: Allowed): void {
  const { kind } = parsed.page.front;
  const { collection } = parsed.page;
  const kinds = allowed.terms.kinds[collection];
  // An empty kind stands for one that could not be read.
  if (kind === '' || linking.input.unread.vocabulary || kinds.some(({ id }) => id === kind)) return;
  const what = `kind of ${collection}`;
  const { message, hint } = unknownTerm(kind, what, kinds, `Kinds of ${collection}`);
  report(linking, parsed, parsed.spans.kind, 'kind/unknown', message, hint);
}

/** The fields that pages of every collection have. */
function checkCommon(checking: Checking): void {
  const { linking, parsed } = checking;
  const { front } = parsed.page;
  checkSupport(checking, 'basis', front.basis);
  if (front.bluf !== undefined && !front.basis?.length)
    uncited(checking, 'bluf', 'bluf/uncited', 'The bottom line has no basis.');
  checkRepeatedIn(linking, parsed, 'formerly', front.formerly);
  for (const [i, id] of (front.formerly ?? []).entries()) {
    const key: PageKey = `${parsed.page.collection}/${id}`;
    const now = linking.index.renamed(id).at(-1);
    const other = Object.hasOwn(linking.keyed, key) ? key : now !== keyOf(parsed.page) ? now : undefined;
    const hint = 'formerly names the ids that this page had before and nothing has now.';
    if (other)
      report(
        linking,
        parsed,
        parsed.spans[`formerly.${i}`],
        'formerly/taken',
        `"${id}" belongs to ${other}.`,
        hint,
      );
  }
  for (const [i, { claim }] of (front.corrections ?? []).entries())
    if (claim !== undefined) needClaim(checking, `corrections.${i}.claim`, claim);
}

function linkActor(page: ActorPage, checking: Checking, allowed: Allowed): void {
  checkSupport(checking, 'positionBasis', page.front.positionBasis);
  if (page.front.position !== undefined && !page.front.positionBasis?.length)
    uncited(checking, 'position', 'relation/uncited', 'The position has no positionBasis.');
  for (const [i, relation] of (page.front.relations ?? []).entries())
    linkRelation(page, relation, `relations.${i}`, checking, allowed);
}

function linkRelation(
  page: Page,
  relation: Relation,
  path: string,
  checking: Checking,
  allowed: Allowed,
): void {
  const { linking, parsed, result } = checking;
  const verb = Object.hasOwn(allowed.verbs, relation.verb) ? allowed.verbs[relation.verb] : undefined;
  checkSupport(checking, `${path}.supportedBy`, relation.supportedBy);
  checkSupport(checking, `${path}.disputedBy`, relation.disputedBy);
  checkStances(relation, path, checking);
  if (!relation.supportedBy?.length)
    uncited(
      checking,
      path,
      'relation/uncited',
      `The relation "${relation.verb} ${relation.to}" has no supportedBy.`,
    );
  const regarding =
    relation.regarding === undefined
      ? undefined
      : needPage(linking, parsed, () => parsed.spans[`${path}.regarding`], relation.regarding, regardable);
  if (!verb) {
    if (!linking.input.unread.vocabulary) unknownVerb(relation.verb, path, checking, allowed);
    return;
  }
  if (!verb.from.includes(page.collection)) {
    const message = `"${relation.verb}" does not lead from ${page.collection}.`;
    const hint = `It leads from ${verb.from.join(', ')}.`;
    report(linking, parsed, parsed.spans[`${path}.verb`], 'relation/ends', message, hint);
  }
  const to = endOf(relation, verb, path, checking);
  if (!to || isRepeated(page, relation, to, verb, path, checking, allowed)) return;
  const from = keyOf(page);
  const shared = {
    verb: relation.verb,
    supportedBy: relation.supportedBy ?? [],
    disputedBy: relation.disputedBy ?? [],
    ...(relation.date === undefined ? {} : { date: relation.date }),
    ...(regarding === undefined ? {} : { regarding }),
  };
  push(result.ties, from, { ...shared, label: verb.label, to, inverse: false } satisfies Tie);
  push(result.ties, to, { ...shared, label: verb.inverse, to: from, inverse: true } satisfies Tie);
}

/** A source takes one stance; a claim may be contested, and so stand on both sides. */
function checkStances({ supportedBy, disputedBy = [] }: Relation, path: string, checking: Checking): void {
  const { linking, parsed } = checking;
  for (const [i, id] of disputedBy.entries()) {
    if (!supportedBy?.includes(id) || !Object.hasOwn(linking.sources, id)) continue;
    const message = `"${id}" supports this relation already.`;
    const hint = 'Name it in one of the two, as what it says goes.';
    report(linking, parsed, parsed.spans[`${path}.disputedBy.${i}`], 'relation/both', message, hint);
  }
}

const regardable = ['actors', 'events', 'documents', 'places'] as const;
const anywhere = ['actors', 'events', 'documents', 'places', 'briefs'] as const;

function unknownVerb(verb: string, path: string, { linking, parsed }: Checking, { terms }: Allowed): void {
  const { message, hint } = unknownTerm(verb, 'verb', terms.verbs, 'Verbs');
  report(linking, parsed, parsed.spans[`${path}.verb`], 'verb/unknown', message, hint);
}

/** The page a relation leads to, where its verb may lead there. */
function endOf(
  relation: Relation,
  verb: Verb,
  path: string,
  { linking, parsed }: Checking,
): PageKey | undefined {
  const place = () => parsed.spans[`${path}.to`];
  const wanted = anywhere.filter((collection) => verb.to.includes(collection));
  const key = wanted.map((c): PageKey => `${c}/${relation.to}`).find((k) => Object.hasOwn(linking.keyed, k));
  const found = key ?? needPage(linking, parsed, place, relation.to, anywhere);
  if (!found) return undefined;
  if (found === keyOf(parsed.page)) {
    const hint = 'A relation leads to another page.';
    report(linking, parsed, place, 'relation/self', `"${relation.verb}" leads back to this page.`, hint);
    return undefined;
  }
  if (key) return found;
  const message = `"${relation.verb}" does not lead to ${found.split('/')[0]}.`;
  report(linking, parsed, place, 'relation/ends', message, `It leads to ${wanted.join(', ')}.`);
  return undefined;
}

/** Whether another relation says the same; a symmetric verb says the same from either end. */
function isRepeated(
  page: Page,
  relation: Relation,
  to: PageKey,
  verb: Verb,
  path: string,
  { linking, parsed }: Checking,
  { stated }: Allowed,
): boolean {
  const ends = [keyOf(page), to];
  if (verb.symmetric) ends.sort();
  const key = [relation.verb, ...ends, relation.date ?? '', relation.regarding ?? ''].join(' ');
  const place = () => parsed.spans[path];
  const other = stated.get(key);
  if (other === undefined) stated.set(key, () => `${page.file}:${place()?.line ?? 1}`);
  else {
    const hint = 'Keep one; the other end gets its relation by itself.';
    report(linking, parsed, place, 'relation/duplicate', `${other()} states this relation too.`, hint);
  }
  return other !== undefined;
}

function compareEvents(a: PageKey, b: PageKey, keyed: Record<PageKey, Page>): number {
  const [x, y] = [keyed[a], keyed[b]];
  if (x?.collection !== 'events' || y?.collection !== 'events') return 0;
  return compareDates(x.front.date, y.front.date) || (a < b ? -1 : 1);
}
