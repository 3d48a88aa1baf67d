import type { PageKey } from '../dossier/dossier.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import { eventRow, eventRows } from './events.ts';
import { type Fact, namesFact, supportMarks, textFact, tieFacts } from './facts.ts';
import { type PageView, pageView } from './page.ts';
import { coordinatesFact } from './place.ts';

/** An actor: names, position, relations both ways, events it took part in. */
export function actorView(context: ViewContext, key: PageKey): PageView {
  const page = pageOf(context, key);
  const { dossier, words } = context;
  if (page.collection !== 'actors') throw new Error(`${key} is not an actor.`);
  const { front } = page;
  const encounters = dossier.encounters[key] ?? [];
  const rows = encounters.flatMap(({ event, role }) => eventRow(context, event, role) ?? []);
  const here = (dossier.happenings[key] ?? []).filter((k) => !encounters.some(({ event }) => event === k));
  return pageView(context, key, {
    facts: (writer): Fact[] => [
      ...textFact(words.facts.kind, kindLabel(context, front.kind)),
      ...namesFact(context, front.names),
      ...(front.position === undefined
        ? []
        : [
            {
              label: words.facts.position,
              items: [{ text: front.position, marks: supportMarks(writer, front.positionBasis) }],
            },
          ]),
      ...tieFacts(writer, dossier.ties[key] ?? []),
      ...coordinatesFact(context, front.coordinates),
    ],
    events: [
      { label: words.sections.encounters, rows },
      { label: words.sections.happened, rows: eventRows(context, here) },
    ],
  });
}
