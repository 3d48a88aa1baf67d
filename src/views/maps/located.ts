import type { PageKey } from '../../dossier/dossier.ts';
import { pageOf, type ViewContext } from '../context.ts';
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

const found = new WeakMap<ViewContext, readonly Located[]>();

/** Every place and actor with coordinates, those where most happened first, else in reading order. */
export function allLocated(context: ViewContext): readonly Located[] {
  const known = found.get(context);
  if (known) return known;
  const { order } = context.dossier;
  const made = [...order.places, ...order.actors].flatMap((key) => locatedOf(context, key) ?? []);
  made.sort((a, b) => b.events - a.events);
  found.set(context, made);
  return made;
}

const within = new WeakMap<ViewContext, Map<string, readonly Located[]>>();

/** Those of {@link allLocated} that a frame shows; maps of one frame share them. */
export function locatedWithin(context: ViewContext, frame: Frame): readonly Located[] {
  const frames = within.get(context) ?? new Map<string, readonly Located[]>();
  within.set(context, frames);
  const key = JSON.stringify(frame);
  const known = frames.get(key);
  if (known) return known;
  const made = allLocated(context).filter((located) => placed(frame, located) !== undefined);
  frames.set(key, made);
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
