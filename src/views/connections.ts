import { type Claim, partiesOf } from '../dossier/claims.ts';
import type { Tie } from '../dossier/dossier.ts';
import type { PageKey } from '../dossier/page.ts';
import type { ViewContext } from './context.ts';
import { inReadingOrder } from './relatedness.ts';

/** What links one actor to another, each piece of evidence in the dossier's order. */
export interface Connection {
  /** The other actor. */
  actor: PageKey;
  /** Relations, seen from the first actor. */
  ties: Tie[];
  /** Events in which both took part. */
  events: PageKey[];
  /** Claims in which both have a part: they are about them, made by them, or they hold a position on them. */
  claims: Claim[];
}

/** Actors that something links to an actor, the closest first, else in reading order. */
export function connectionsOf(
  context: ViewContext,
  actor: PageKey,
  among?: ReadonlySet<PageKey>,
): Connection[] {
  const { dossier, index } = context;
  const found = new Map<PageKey, Connection>();
  const with_ = (other: PageKey): Connection | undefined => {
    if (other === actor || !isActor(other) || (among && !among.has(other))) return undefined;
    const known = found.get(other) ?? { actor: other, ties: [], events: [], claims: [] };
    found.set(other, known);
    return known;
  };
  for (const tie of dossier.ties[actor] ?? []) with_(tie.to)?.ties.push(tie);
  for (const { event } of dossier.encounters[actor] ?? [])
    for (const other of participants(context, event)) with_(other)?.events.push(event);
  for (const claim of index.claimsAbout.get(actor) ?? [])
    for (const other of actorsIn(claim)) with_(other)?.claims.push(claim);
  return [...found.values()].sort((a, b) => weight(b) - weight(a) || inReadingOrder(index, a.actor, b.actor));
}

/** How close a connection is: pieces of evidence, of which a standing relation counts for three. */
export function weight({ ties, events, claims }: Connection): number {
  return 3 * ties.length + events.length + claims.length;
}

/**
 * The actors that take part in most relations, events with others and claims with others, strongest first;
 * those that nothing links to another are left out. One pass over each actor's own, whatever their number.
 */
export function mostConnected(context: ViewContext): PageKey[] {
  const { dossier, index } = context;
  const scores = dossier.order.actors.map((actor) => {
    const ties = (dossier.ties[actor] ?? []).filter(({ to }) => isActor(to) && to !== actor);
    const events = (dossier.encounters[actor] ?? []).filter(
      ({ event }) => participants(context, event).length > 1,
    );
    const claims = (index.claimsAbout.get(actor) ?? []).filter((claim) => actorsIn(claim).length > 1);
    return { actor, score: ties.length + events.length + claims.length };
  });
  return scores
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ actor }) => actor);
}

function isActor(key: PageKey): boolean {
  return key.startsWith('actors/');
}

/** Actors with a page that took part in an event. */
function participants({ dossier }: ViewContext, event: PageKey): PageKey[] {
  const page = dossier.pages[event];
  if (page?.collection !== 'events') return [];
  const keys = (page.front.participants ?? []).flatMap(({ actor }): PageKey[] =>
    actor === undefined ? [] : [`actors/${actor}`],
  );
  return [...new Set(keys)].filter((key) => dossier.pages[key]);
}

function actorsIn(claim: Claim): PageKey[] {
  return [...partiesOf(claim)].filter(isActor);
}
