import type { PageKey } from '../../dossier/page.ts';
import { pageOf, type ViewContext } from '../context.ts';
import { perContext, tablePerContext } from '../perContext.ts';
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
export const allLocated = perContext('located', (context): readonly Located[] => {
  const { order } = context.dossier;
  const made = [...order.places, ...order.actors].flatMap((key) => locatedOf(context, key) ?? []);
  made.sort((a, b) => b.events - a.events);
  return made;
});

/** Those of {@link allLocated} that a frame shows, by the frame in text; maps of one frame share them. */
const within = tablePerContext('located within', (context) => {
  const known = new Map<string, readonly Located[]>();
  return (text) => {
    const frame = frameFrom(text);
    const made = known.get(text) ?? allLocated(context).filter((located) => placed(frame, located));
    known.set(text, made);
    return made;
  };
});

/** Those of {@link allLocated} that a frame shows. */
export function locatedWithin(context: ViewContext, { scale, x, y, span }: Frame): readonly Located[] {
  return within(context, [scale, x, y, span].join(' ')) ?? [];
}

function frameFrom(text: string): Frame {
  const [scale, x, y, span] = text.split(' ');
  return { scale: scale === 'near' ? 'near' : 'wide', x: Number(x), y: Number(y), span: Number(span) };
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
