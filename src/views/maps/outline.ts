import { type GeoContext, geoIdentity, geoPath } from 'd3-geo';
import { type Frame, HEIGHT, unitsPerDegree, WIDTH } from './frame.ts';
import { clipped, type Extent, type Geometry, worldOf } from './geometry.ts';

/** Land and borders of a map as path data, in whole units of the drawing. */
export interface Outline {
  land: string;
  borders: string;
}

/** What lies beyond the frame by this much is cut off, so that no coast runs along its edge. */
const BLEED = 6;
/** Vertices nearer than this to the last are left out: a line of the drawing is not finer. */
const FINEST = 3;
/** Frames of fewer degrees are cut from a window, which those whose centres lie in its middle share. */
const WINDOW = 28;

const outlines = new Map<string, Outline>();
const windows = new Map<string, Geometry>();

/** The outline of a frame; maps of one frame share it. */
export function outlineOf(frame: Frame): Outline {
  const key = JSON.stringify(frame);
  const known = outlines.get(key);
  if (known) return known;
  const geometry = geometryOf(frame);
  const k = unitsPerDegree(frame);
  const plane = geoIdentity()
    .reflectY(true)
    .scale(k)
    .translate([WIDTH / 2 - k * frame.x, HEIGHT / 2 + k * frame.y])
    .clipExtent([
      [-BLEED, -BLEED],
      [WIDTH + BLEED, HEIGHT + BLEED],
    ]);
  const drawn = (object: Geometry[keyof Geometry]): string => {
    const pen = new Pen();
    geoPath(plane, pen)(object);
    return pen.finish();
  };
  const made = { land: drawn(geometry.land), borders: drawn(geometry.borders) };
  outlines.set(key, made);
  return made;
}

/** The part of the world that a frame shows, and some around it. */
function geometryOf({ scale, x, y, span }: Frame): Geometry {
  const world = worldOf(scale);
  if (scale === 'wide') return world;
  if (span > WINDOW) return around(world, [x - span, y - span, x + span, y + span]);
  const [column, row] = [Math.floor(x / WINDOW), Math.floor(y / WINDOW)];
  const key = `${column} ${row}`;
  const known = windows.get(key);
  if (known) return known;
  const [west, south] = [column * WINDOW, row * WINDOW];
  const pad = WINDOW / 2 + 1;
  const made = around(world, [west - pad, south - pad, west + WINDOW + pad, south + WINDOW + pad]);
  windows.set(key, made);
  return made;
}

/** Clips a world that goes on beyond the antimeridian. */
function around(world: Geometry, [west, south, east, north]: Extent): Geometry {
  const parts = [-360, 0, 360].flatMap((turn) => {
    if (west - turn > 180 || east - turn < -180) return [];
    const part = clipped(world, [west - turn, south, east - turn, north]);
    return [turn === 0 ? part : shifted(part, turn)];
  });
  return {
    land: { type: 'MultiPolygon', coordinates: parts.flatMap(({ land }) => land.coordinates) },
    borders: { type: 'MultiLineString', coordinates: parts.flatMap(({ borders }) => borders.coordinates) },
  };
}

function shifted({ land, borders }: Geometry, turn: number): Geometry {
  const line = (points: number[][]): number[][] => points.map(([x = 0, y = 0]) => [x + turn, y]);
  return {
    land: { type: 'MultiPolygon', coordinates: land.coordinates.map((rings) => rings.map(line)) },
    borders: { type: 'MultiLineString', coordinates: borders.coordinates.map(line) },
  };
}

/** Writes path data in whole units, relative from point to point, without vertices too near to tell. */
class Pen implements GeoContext {
  readonly #parts: string[] = [];
  #line: [number, number][] = [];

  moveTo(x: number, y: number): void {
    this.#write('');
    this.#line = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    this.#line.push([Math.round(x), Math.round(y)]);
  }

  closePath(): void {
    this.#write('z');
  }

  beginPath(): void {}
  arc(): void {}

  finish(): string {
    this.#write('');
    return this.#parts.join('');
  }

  #write(end: '' | 'z'): void {
    const line = this.#line;
    this.#line = [];
    const [first, ...rest] = line;
    if (!first) return;
    let [x, y] = first;
    let steps = '';
    let count = 0;
    for (const [i, [toX, toY]] of rest.entries()) {
      const [dx, dy] = [toX - x, toY - y];
      const isLast = end === '' && i === rest.length - 1 && (dx !== 0 || dy !== 0);
      if (!isLast && Math.abs(dx) + Math.abs(dy) < FINEST) continue;
      steps += `${steps === '' || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
      [x, y] = [toX, toY];
      count++;
    }
    if (count > (end === 'z' ? 1 : 0)) this.#parts.push(`M${first[0]} ${first[1]}l${steps}${end}`);
  }
}
