import type { PageKey } from '../dossier/page.ts';
import type { Event } from '../dossier/schema.ts';
import type { BodyWriter } from './body.ts';
import { capital } from './capital.ts';
import { dateText, kindLabel, pageOf, roleLabel, type ViewContext } from './context.ts';
import { eventRows } from './events.ts';
import {
  type Fact,
  type FactItem,
  foldedTies,
  linksFact,
  namesFact,
  supportMarks,
  textFact,
} from './facts.ts';
import { linkOf } from './links.ts';
import { fold } from './lists/fold.ts';
import { mapOf } from './maps/map.ts';
import { type PageView, pageView } from './page.ts';
import { foldedTimeline } from './timeline/drawing.ts';

/** An event: its date as it is known and how it is known, place, participants with roles, its whole and parts. */
export function eventView(context: ViewContext, key: PageKey): PageView {
  const page = pageOf(context, key);
  const { dossier, words, index } = context;
  if (page.collection !== 'events') throw new Error(`${key} is not an event.`);
  const { front } = page;
  const places = (front.places ?? []).map(
    (id): PageKey => (dossier.pages[`places/${id}`] ? `places/${id}` : `actors/${id}`),
  );
  const partOf: PageKey[] = front.partOf === undefined ? [] : [`events/${front.partOf}`];
  const neighbours = index.neighbours.get(key);
  const parts = fold(context, key, 'parts', index.parts.get(key) ?? []);
  return pageView(context, key, {
    facts: (writer): Fact[] => [
      ...textFact(words.facts.kind, kindLabel(context, front.kind)),
      { label: words.facts.date, items: [dateItem(context, front)] },
      ...textFact(
        words.facts.status,
        front.status === undefined ? undefined : words.eventStatus[front.status],
      ),
      ...namesFact(context, front.names),
      ...linksFact(
        words.facts.place,
        places.map((k) => linkOf(context, k)),
      ),
      ...participantFacts(writer, front),
      ...linksFact(
        words.facts.partOf,
        partOf.map((k) => linkOf(context, k)),
      ),
      ...neighbourFact(context, words.facts.before, neighbours?.before),
      ...neighbourFact(context, words.facts.after, neighbours?.after),
      ...foldedTies(writer, key),
    ],
    map: () => mapOf(context, places),
    events: [
      {
        label: words.facts.parts,
        timeline: foldedTimeline(context, 'parts', eventRows(context, parts.shown), parts.all),
        all: parts.all,
      },
    ],
  });
}

/** The event before or after in time, over the whole dossier. */
function neighbourFact(context: ViewContext, label: string, neighbour: PageKey | undefined): Fact[] {
  return linksFact(label, neighbour === undefined ? [] : [linkOf(context, neighbour)]);
}

function dateItem(context: ViewContext, front: Event): FactItem {
  const { words, dossier, urls } = context;
  const claim = front.dateClaim === undefined ? undefined : dossier.claims[front.dateClaim];
  const text = dateText(context, front.date);
  if (claim)
    return {
      link: { href: urls.anchor(claim.page, 'claim', claim.id), label: text },
      detail: words.dateBasis.disputed,
      disputed: true,
    };
  return { text, ...(front.dateBasis === undefined ? {} : { detail: words.dateBasis[front.dateBasis] }) };
}

function participantFacts(writer: BodyWriter, front: Event): Fact[] {
  const { context } = writer;
  const byRole = new Map<string, FactItem[]>();
  for (const participant of front.participants ?? []) {
    const items = byRole.get(participant.role) ?? [];
    byRole.set(participant.role, items);
    items.push({
      ...(participant.actor === undefined
        ? { text: participant.name ?? '' }
        : { link: linkOf(context, `actors/${participant.actor}`) }),
      ...(participant.certainty === undefined ? {} : { detail: participant.certainty }),
      marks: supportMarks(writer, participant.supportedBy),
    });
  }
  return [...byRole].map(([role, items]) => ({ label: roleHead(context, role), items }));
}

function roleHead(context: ViewContext, role: string): string {
  const { words, spoken, lang } = context;
  return capital(roleLabel(context, role), Object.hasOwn(words.roles, role) ? spoken : lang);
}
