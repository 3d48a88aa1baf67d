import { defined } from '../defined.ts';
import { fileStart, type Span } from '../diagnostics.ts';
import { linkOrder } from '../nameIndex.ts';
import type { Page } from '../page.ts';
import type { ParsedPage } from '../parse.ts';
import type { Actor, Event, Front, Participant, Relation, Tlp } from '../schema.ts';
import type { verbsOf } from '../vocabulary.ts';
import { within } from './levels.ts';
import { isIdOut, isPageOut, lose, type Withheld } from './withheld.ts';

interface Context {
  page: Page;
  spans: Record<string, Span>;
  withheld: Withheld;
  verbs: ReturnType<typeof verbsOf>;
}

/** A page whose front matter no longer holds what is above the ceiling, or rested only on that. */
export function filterFront(
  { page, spans }: ParsedPage,
  verbs: ReturnType<typeof verbsOf>,
  withheld: Withheld,
): Page {
  const context: Context = { page, spans, withheld, verbs };
  const common = filterCommon(page.front, context);
  switch (page.collection) {
    case 'actors':
      return { ...page, front: defined({ ...page.front, ...common, ...filterActor(page.front, context) }) };
    case 'events':
      return { ...page, front: defined({ ...page.front, ...common, ...filterEvent(page.front, context) }) };
    case 'documents': {
      const { authors, about, sources } = page.front;
      return {
        ...page,
        front: defined({
          ...page.front,
          ...common,
          authors: pagesIn(authors, ['actors'], withheld),
          about: pagesIn(about, ['actors', 'events', 'documents', 'places'], withheld),
          sources: stays(sources, withheld),
        }),
      };
    }
    case 'places': {
      const isOut =
        page.front.within !== undefined && isPageOut(page.front.within, ['places', 'actors'], withheld);
      return {
        ...page,
        front: defined({ ...page.front, ...common, ...(isOut ? { within: undefined } : {}) }),
      };
    }
    case 'briefs':
      return {
        ...page,
        front: defined({
          ...page.front,
          ...common,
          turningPoints: pagesIn(page.front.turningPoints, ['events'], withheld),
        }),
      };
  }
}

type Common = Pick<Front, 'bluf' | 'basis' | 'names' | 'corrections'>;

function filterCommon(front: Front, context: Context): Common {
  const { withheld } = context;
  const rests = !restsOnNothing(front.basis, withheld);
  if (!rests && front.bluf !== undefined)
    note('bluf', 'The bottom line rests only on what is left out.', context);
  return {
    bluf: rests ? front.bluf : undefined,
    basis: stays(front.basis, withheld),
    names: keep(front.names, 'names', context, () => undefined),
    corrections: keep(front.corrections, 'corrections', context, ({ claim }) =>
      claim !== undefined && isIdOut(claim, withheld)
        ? `It is about "${claim}", which is left out.`
        : undefined,
    ),
  };
}

function filterActor(front: Actor, context: Context): Partial<Actor> {
  const { withheld } = context;
  const rests = !restsOnNothing(front.positionBasis, withheld);
  if (!rests && front.position !== undefined)
    note('position', 'The position rests only on what is left out.', context);
  const relations = keep(front.relations, 'relations', context, (relation) => faultOf(relation, context));
  return {
    position: rests ? front.position : undefined,
    positionBasis: stays(front.positionBasis, withheld),
    relations: relations?.map((r) =>
      defined({
        ...r,
        supportedBy: stays(r.supportedBy, withheld),
        disputedBy: stays(r.disputedBy, withheld),
      }),
    ),
  };
}

/** Why a relation cannot stay; a dispute must not look settled, nor a condition gone. */
function faultOf(relation: Relation, { verbs, withheld }: Context): string | undefined {
  const { to, regarding } = relation;
  if (isPageOut(to, verbs[relation.verb]?.to ?? linkOrder, withheld)) return `"${to}" is left out.`;
  if (regarding !== undefined && isPageOut(regarding, ['actors', 'events', 'documents', 'places'], withheld))
    return `"${regarding}" is left out.`;
  if (restsOnNothing(relation.supportedBy, withheld)) return 'It rests only on what is left out.';
  if (restsOnNothing(relation.disputedBy, withheld)) return 'It would no longer look disputed.';
  return undefined;
}

function filterEvent(front: Event, context: Context): Partial<Event> {
  const { withheld } = context;
  const baseless = restsOnNothing(front.basis, withheld);
  const participants = keep(front.participants, 'participants', context, (participant: Participant) => {
    if (participant.actor !== undefined && isPageOut(participant.actor, ['actors'], withheld))
      return `"${participant.actor}" is left out.`;
    return restsOnNothing(participant.supportedBy, withheld) || (!participant.supportedBy?.length && baseless)
      ? 'It rests only on what is left out.'
      : undefined;
  });
  return {
    participants: participants?.map((p) => defined({ ...p, supportedBy: stays(p.supportedBy, withheld) })),
    places: pagesIn(front.places, ['places', 'actors'], withheld),
    documents: pagesIn(front.documents, ['documents'], withheld),
    dateClaim:
      front.dateClaim !== undefined && isIdOut(front.dateClaim, withheld) ? undefined : front.dateClaim,
    partOf:
      front.partOf !== undefined && isPageOut(front.partOf, ['events'], withheld) ? undefined : front.partOf,
  };
}

/** Whether ids were given and every one of them is left out. */
function restsOnNothing(ids: readonly string[] | undefined, withheld: Withheld): boolean {
  return ids !== undefined && ids.length > 0 && ids.every((id) => isIdOut(id, withheld));
}

function stays(ids: string[] | undefined, withheld: Withheld): string[] | undefined {
  const left = ids?.filter((id) => !isIdOut(id, withheld));
  return left?.length === 0 && ids?.length !== 0 ? undefined : left;
}

function pagesIn(
  ids: string[] | undefined,
  collections: readonly string[],
  withheld: Withheld,
): string[] | undefined {
  const left = ids?.filter((id) => !isPageOut(id, collections, withheld));
  return left?.length === 0 && ids?.length !== 0 ? undefined : left;
}

/** The items that may stay; `undefined` where none of them may, as if the list had never been written. */
function keep<T extends { tlp?: Tlp | undefined }>(
  items: T[] | undefined,
  path: string,
  context: Context,
  fault: (item: T) => string | undefined,
): T[] | undefined {
  const left = items?.filter((item, i) => {
    const isAbove = item.tlp !== undefined && !within(item.tlp, context.withheld.ceiling);
    const reason = isAbove ? `It is marked ${item.tlp}.` : fault(item);
    if (reason !== undefined) note(`${path}.${i}`, reason, context);
    return reason === undefined;
  });
  return left?.length === 0 && items?.length !== 0 ? undefined : left;
}

function note(path: string, message: string, { page, spans, withheld }: Context): void {
  lose(withheld, page.file, spans[path] ?? fileStart, message);
}
