import type { PageKey } from '../dossier/page.ts';
import { connectionRows, ON_PAGE } from './connectionRows.ts';
import { connectionsOf } from './connections.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import { diagramOf } from './diagrams/diagram.ts';
import { encounterRows, eventRows, happenedAt } from './events.ts';
import { type Fact, foldedTies, namesFact, supportMarks, textFact } from './facts.ts';
import { fold } from './lists/fold.ts';
import { type PageView, pageView } from './page.ts';
import { coordinatesFact } from './place.ts';
import { foldedTimeline } from './timeline/drawing.ts';

/** An actor: names, position, relations both ways, events it took part in. */
export function actorView(context: ViewContext, key: PageKey): PageView {
  const page = pageOf(context, key);
  const { dossier, words } = context;
  if (page.collection !== 'actors') throw new Error(`${key} is not an actor.`);
  const { front } = page;
  const encounters = dossier.encounters[key] ?? [];
  const events = fold(context, key, 'events', encounters);
  const happened = fold(context, key, 'happened', happenedAt(context, key));
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
      ...foldedTies(writer, key),
      ...coordinatesFact(context, front.coordinates),
    ],
    connections: (writer) => {
      const found = connectionsOf(context, key);
      const { shown, all } = fold(context, key, 'connections', found);
      return { rows: connectionRows(writer, shown, ON_PAGE), diagram: diagramOf(context, key, found), all };
    },
    events: [
      {
        label: words.sections.encounters,
        timeline: foldedTimeline(context, 'events', encounterRows(context, events.shown), events.all),
        all: events.all,
      },
      {
        label: words.sections.happened,
        timeline: foldedTimeline(context, 'happened', eventRows(context, happened.shown), happened.all),
        all: happened.all,
      },
    ],
  });
}
