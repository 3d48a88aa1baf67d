import { type Point, projected, type Scale } from './geometry.ts';

/** Size of every map, in units of its drawing. */
export const WIDTH = 720;
export const HEIGHT = 480;

/** The part of a plane that a map shows. */
export interface Frame {
  scale: Scale;
  /** Centre, in degrees of the plane. */
  x: number;
  y: number;
  /** Width, in degrees of the plane. */
  span: number;
}

/** Latitude and longitude in degrees (WGS 84). */
export type Coordinates = readonly [latitude: number, longitude: number];

/** Widths of maps: few of them, so that the maps of neighbouring places share their outline. */
const NEAR = [13, 18, 26, 36, 52, 72, 90, 128];
/** The width of the map of one place, which shows what is around it. */
const SINGLE = 26;
const WIDE = [128, 180, 256, 360];
/** Share of the width and height that stays free at each edge, for labels. */
const MARGIN = 0.12;

/** The frame of a map that shows these places, and what is around them. @throws where there is no place */
export function frameOf(places: readonly Coordinates[]): Frame {
  if (places.length === 0) throw new Error('A map needs a place.');
  const near = unwrapped(places.map(([latitude, longitude]) => projected('near', latitude, longitude)));
  const wide = places.map(([latitude, longitude]) => projected('wide', latitude, longitude));
  const found =
    fitting('near', near, isSpread(near) ? NEAR : NEAR.filter((span) => span >= SINGLE)) ??
    fitting('wide', wide, WIDE);
  return found ?? { scale: 'wide', x: 0, y: 0, span: WIDE.at(-1) ?? 0 };
}

function fitting(scale: Scale, points: readonly Point[], spans: readonly number[]): Frame | undefined {
  const [left, right] = ends(points.map(([x]) => x));
  const [bottom, top] = ends(points.map(([, y]) => y));
  const need = Math.max(right - left, ((top - bottom) * WIDTH) / HEIGHT);
  for (const span of spans) {
    // Centres stand on a grid; that of the closest maps is wide, so that many places share one.
    const grid = span / (span === SINGLE ? 4 : 16);
    if (need > span * (1 - 2 * MARGIN) - grid) continue;
    const snap = (value: number): number => Math.round(value / grid) * grid;
    return { scale, x: snap((left + right) / 2), y: snap((bottom + top) / 2), span };
  }
  return undefined;
}

/** Whether points lie so far apart that a closer map shows them better. */
function isSpread(points: readonly Point[]): boolean {
  return [0, 1].some((axis) => {
    const [least, most] = ends(points.map((point) => point[axis] ?? 0));
    return most - least > 1;
  });
}

function ends(values: readonly number[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
}

/** Moves points by whole turns so that they lie close together, across the antimeridian if need be. */
function unwrapped(points: readonly Point[]): Point[] {
  const xs = points.map(([x]) => x).sort((a, b) => a - b);
  let [start, widest] = [xs[0] ?? 0, 0];
  for (const [i, x] of xs.entries()) {
    const before = i === 0 ? (xs.at(-1) ?? x) - 360 : (xs[i - 1] ?? x);
    if (x - before > widest) [start, widest] = [x, x - before];
  }
  return points.map(([x, y]) => [x < start ? x + 360 : x, y]);
}

/** How many units of the drawing a degree of longitude is. */
export function unitsPerDegree({ span }: Frame): number {
  return WIDTH / span;
}

/**
 * Where a place stands in the drawing, in tenths of a unit; undefined outside the frame.
 * @param near where it lies in the plane of the near maps, if that is known already
 */
export function placed(
  frame: Frame,
  { coordinates, near }: { coordinates: Coordinates; near?: Point },
): Point | undefined {
  const isKnown = near !== undefined && frame.scale === 'near';
  const [px, py] = isKnown ? near : projected(frame.scale, ...coordinates);
  const turn = frame.scale === 'near' ? Math.round((frame.x - px) / 360) * 360 : 0;
  const k = unitsPerDegree(frame);
  const x = WIDTH / 2 + (px + turn - frame.x) * k;
  const y = HEIGHT / 2 - (py - frame.y) * k;
  if (x < 0 || y < 0 || x > WIDTH || y > HEIGHT) return undefined;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
