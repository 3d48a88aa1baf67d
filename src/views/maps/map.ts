import type { PageKey } from '../../dossier/page.ts';
import { fill } from '../../dossier/phrases.ts';
import { pageOf, type ViewContext } from '../context.ts';
import { type Links, linksOf } from '../links.ts';
import type { Href } from '../urls.ts';
import { listOf } from '../words.ts';
import { type Frame, frameOf, placed } from './frame.ts';
import type { Point } from './geometry.ts';
import { type Label, Labels } from './labels.ts';
import { type Located, locatedOf, locatedWithin } from './located.ts';
import { type Outline, outlineOf } from './outline.ts';

/** A drawn map; every place on it stands in the list behind it, too, or is another place nearby. */
export interface MapView {
  /** What it shows, in words. */
  label: string;
  outline: Outline;
  marks: MapMark[];
  /** The places that it is of. */
  places: Links;
  /** Those of them that have no coordinates. */
  unplaced: Links;
}

/**
 * A point with its label, a circle for many, or the name of a country, which has no point unless there is no
 * room for the name upon it: then it is a state.
 */
export interface MapMark {
  type: 'place' | 'nearby' | 'country' | 'state' | 'cluster';
  x: number;
  y: number;
  href: Href;
  name: string;
  /** Absent where there is no room for it. */
  label?: Label;
  /** Places of a cluster. */
  count?: number;
}

/** What a map is asked to show. */
type Wanted = Exclude<MapMark['type'], 'cluster'>;

/** Radii of points, in units of the drawing. */
export const RADIUS = { place: 7, nearby: 5, country: 0, state: 4, cluster: 18 } as const;
/** Other places and countries that a map names, at most. */
const NEARBY = 6;
const COUNTRIES = 8;

/** A map of some places; undefined where none of them has coordinates. @param keys of places and of actors */
export function mapOf(context: ViewContext, keys: readonly PageKey[]): MapView | undefined {
  const shown = keys.flatMap((key) => locatedOf(context, key) ?? []);
  if (shown.length === 0) return undefined;
  const frame = frameOf(shown.map(({ coordinates }) => coordinates));
  const own = new Set(keys);
  const others = locatedWithin(context, frame).filter(({ key }) => !own.has(key));
  const names = keys.map((key) => pageOf(context, key).title);
  return {
    label: fill(context.words.atlas.map.of, { names: listOf(names, context.spoken) }),
    outline: outlineOf(frame),
    marks: marksOf(context, frame, [
      ...shown.map((located) => ({ located, type: 'place' as const })),
      ...others
        .filter(({ isState }) => !isState)
        .slice(0, NEARBY)
        .map((located) => ({ located, type: 'nearby' as const })),
      ...others
        .filter(({ isState }) => isState)
        .slice(0, COUNTRIES)
        .map((located) => ({ located, type: 'country' as const })),
    ]),
    places: linksOf(
      context,
      keys.filter((key) => locatedOf(context, key)),
    ),
    unplaced: linksOf(
      context,
      keys.filter((key) => !locatedOf(context, key)),
    ),
  };
}

/**
 * Points in the order given, which is the order in which they find room for their labels. A country without
 * room for its name is left out, a state is shown all the same.
 * @param clusters circles that are already there
 */
export function marksOf(
  context: ViewContext,
  frame: Frame,
  wanted: readonly { located: Located; type: Wanted }[],
  clusters: readonly Point[] = [],
): MapMark[] {
  const points = wanted.flatMap(({ located, type }) => {
    const point = placed(frame, located);
    return point ? [{ located, type, point }] : [];
  });
  const labels = new Labels();
  for (const point of clusters) labels.keepFree(point, RADIUS.cluster);
  for (const { point, type } of points) if (type !== 'country') labels.keepFree(point, RADIUS[type]);
  return points.flatMap(({ located: { key }, type: wanted, point }) => {
    const name = pageOf(context, key).title;
    const isCountry = wanted === 'country' || wanted === 'state';
    const upon = isCountry ? labels.place(name, point, RADIUS.country) : undefined;
    if (wanted === 'country' && !upon) return [];
    const type = upon ? 'country' : wanted;
    const label = upon ?? labels.place(name, point, RADIUS[type]);
    const [x, y] = point;
    return [{ type, x, y, href: context.urls.page(key), name, ...(label === undefined ? {} : { label }) }];
  });
}
