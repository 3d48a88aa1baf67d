import type { PageKey } from '../../dossier/dossier.ts';
import { pageOf, type ViewContext } from '../context.ts';
import { perContext } from '../perContext.ts';
import { type Coordinates, type Frame, placed } from './frame.ts';
import { type Point, projected } from './geometry.ts';

/** A page that has its place on a map. */
export interface Located {
  key: PageKey;
  coordinates: Coordinates;
  /** Where it lies in the plane of the maps of parts of the world. */
  near: Point;
  /** A state, whose point stands for a whole country. */
  isState: boolean;
  /** Events that happened there. */
  events: number;
}

/** Every place and actor with coordinates, those where most happened first, else in reading order. */
export const allLocated = perContext((context): readonly Located[] => {
  const { order } = context.dossier;
  const made = [...order.places, ...order.actors].flatMap((key) => locatedOf(context, key) ?? []);
  made.sort((a, b) => b.events - a.events);
  return made;
});

const frames = perContext(() => new Map<string, readonly Located[]>());

/** Those of {@link allLocated} that a frame shows; maps of one frame share them. */
export function locatedWithin(context: ViewContext, frame: Frame): readonly Located[] {
  const known = frames(context).get(JSON.stringify(frame));
  if (known) return known;
  const made = allLocated(context).filter((located) => placed(frame, located) !== undefined);
  frames(context).set(JSON.stringify(frame), made);
  return made;
}

/** Where a page lies; undefined for one without coordinates. */
export function locatedOf(context: ViewContext, key: PageKey): Located | undefined {
  const page = pageOf(context, key);
  if (page.collection !== 'places' && page.collection !== 'actors') return undefined;
  const { coordinates, kind } = page.front;
  if (!coordinates) return undefined;
  const events = context.dossier.happenings[key]?.length ?? 0;
  const near = projected('near', ...coordinates);
  return { key, coordinates, near, isState: kind === 'state', events };
}
