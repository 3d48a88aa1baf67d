import { numberFormat } from '../dossier/intl.ts';
import { findPage } from '../dossier/linking.ts';
import type { PageKey } from '../dossier/page.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import { eventRows, happenedAt } from './events.ts';
import { type Fact, foldedTies, linksFact, namesFact, textFact } from './facts.ts';
import { linkOf } from './links.ts';
import { fold } from './lists/fold.ts';
import { mapOf } from './maps/map.ts';
import { type PageView, pageView } from './page.ts';
import { foldedTimeline } from './timeline/drawing.ts';

/** A place: names, coordinates, what happened there. */
export function placeView(context: ViewContext, key: PageKey): PageView {
  const page = pageOf(context, key);
  const { dossier, words } = context;
  if (page.collection !== 'places') throw new Error(`${key} is not a place.`);
  const { front } = page;
  const within =
    front.within === undefined
      ? undefined
      : (findPage(`places/${front.within}`, dossier.pages) ?? findPage(front.within, dossier.pages));
  const happened = fold(context, key, 'happened', happenedAt(context, key));
  return pageView(context, key, {
    facts: (writer): Fact[] => [
      ...textFact(words.facts.kind, kindLabel(context, front.kind)),
      ...namesFact(context, front.names),
      ...linksFact(words.facts.within, within === undefined ? [] : [linkOf(context, within)]),
      ...coordinatesFact(context, front.coordinates),
      ...foldedTies(writer, key),
    ],
    map: () => mapOf(context, [key]),
    events: [
      {
        label: words.sections.happened,
        timeline: foldedTimeline(context, 'happened', eventRows(context, happened.shown), happened.all),
        all: happened.all,
      },
    ],
  });
}

/** Latitude and longitude in degrees, as a map reader writes them. */
export function coordinatesFact(
  { words, spoken }: ViewContext,
  coordinates: readonly [number, number] | undefined,
): Fact[] {
  if (!coordinates) return [];
  const [latitude, longitude] = coordinates;
  const degrees = (value: number, positive: string, negative: string) =>
    `${numberFormat(spoken, { maximumFractionDigits: 3 }).format(Math.abs(value))}° ${value < 0 ? negative : positive}`;
  return textFact(
    words.facts.coordinates,
    `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', words.facts.west)}`,
  );
}
