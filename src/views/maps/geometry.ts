import { createRequire } from 'node:module';
import {
  type GeoProjection,
  type GeoStream,
  geoEqualEarth,
  geoIdentity,
  geoMercator,
  geoStream,
} from 'd3-geo';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A point of a projection's plane, in degrees at its centre; y grows to the north. */
export type Point = [x: number, y: number];

/** West, south, east and north edge in a plane. */
export type Extent = [west: number, south: number, east: number, north: number];

/** Land and the borders between countries, in the plane of one projection. */
export interface Geometry {
  land: MultiPolygon;
  borders: MultiLineString;
}

/**
 * Which geometry a map is drawn from: parts of the world at 1:50 million in the Mercator projection, which
 * keeps shapes, or most of the world at 1:110 million in the Equal Earth projection, which keeps areas.
 */
export type Scale = 'near' | 'wide';

const DEGREES = 180 / Math.PI;
/** Where Mercator's plane is cut off, degrees of latitude. */
const POLAR = 84;

const projections = { near: inDegrees(geoMercator()), wide: inDegrees(geoEqualEarth()) };
const files = { near: 'world-atlas/countries-50m.json', wide: 'world-atlas/countries-110m.json' };

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const loaded = new Map<Scale, Geometry>();
/** Where lines of the world lie: they are asked for it again and again. */
const extents = new WeakMap<readonly Position[], Extent>();

/** Where a place lies in the plane. @param latitude, longitude in degrees (WGS 84) */
export function projected(scale: Scale, latitude: number, longitude: number): Point {
  const phi = Math.max(-POLAR, Math.min(POLAR, latitude));
  const [x, y] = projections[scale]([longitude, phi]) ?? [0, 0];
  return [x, -y];
}

function inDegrees(projection: GeoProjection): GeoProjection {
  return projection.scale(DEGREES).translate([0, 0]).precision(0);
}

/** The whole world of Natural Earth (public domain), read once. */
export function worldOf(scale: Scale): Geometry {
  const known = loaded.get(scale);
  if (known) return known;
  const world = readWorld(files[scale]);
  const polygons = feature(world, world.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [],
  );
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
  // The projection cuts what crosses the antimeridian; its y grows downwards.
  const plane = projections[scale].stream;
  const up = (lines: Position[][]): Position[][] =>
    lines.map((line) => line.map(([x = 0, y = 0]) => [x, -y]));
  const made: Geometry = {
    land: {
      type: 'MultiPolygon',
      coordinates: polygons.flatMap((rings) =>
        closed(up(streamed({ type: 'Polygon', coordinates: rings }, plane))),
      ),
    },
    borders: { type: 'MultiLineString', coordinates: up(streamed(borders, plane)) },
  };
  loaded.set(scale, made);
  return made;
}

function readWorld(file: string): World {
  const read: unknown = createRequire(import.meta.url)(file);
  if (!isWorld(read)) throw new Error(`${file} does not hold the countries and land of Natural Earth.`);
  return read;
}

function isWorld(value: unknown): value is World {
  return (
    typeof value === 'object' &&
    value !== null &&
    'arcs' in value &&
    'objects' in value &&
    typeof value.objects === 'object' &&
    value.objects !== null &&
    'countries' in value.objects &&
    'land' in value.objects
  );
}

/** What of a geometry lies within an extent. */
export function clipped({ land, borders }: Geometry, extent: Extent): Geometry {
  // A polygon that the antimeridian cut has an outer ring on either side.
  const polygons = land.coordinates.filter((rings) => rings.some((ring) => meets(ring, extent)));
  const lines = borders.coordinates.filter((line) => meets(line, extent));
  const [west, south, east, north] = extent;
  const clip = geoIdentity().clipExtent([
    [west, south],
    [east, north],
  ]).stream;
  const rest = polygons.flatMap((rings) => closed(streamed({ type: 'Polygon', coordinates: rings }, clip)));
  return {
    land: { type: 'MultiPolygon', coordinates: rest },
    borders: {
      type: 'MultiLineString',
      coordinates: streamed({ type: 'MultiLineString', coordinates: lines }, clip),
    },
  };
}

function meets(points: readonly Position[], [west, south, east, north]: Extent): boolean {
  const [left, bottom, right, top] = extentOf(points);
  return left < east && right > west && bottom < north && top > south;
}

function extentOf(points: readonly Position[]): Extent {
  const known = extents.get(points);
  if (known) return known;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  const made: Extent = [left, bottom, right, top];
  extents.set(points, made);
  return made;
}

/** Rings of one polygon or none; each ends where it began. */
function closed(rings: Position[][]): Position[][][] {
  const ended = rings.flatMap((ring) => (ring[0] ? [[...ring, ring[0]]] : []));
  return ended.length > 0 ? [ended] : [];
}

/** Lines and rings of an object as they leave a transformation; rings are open. */
function streamed(
  object: Polygon | MultiLineString,
  transform: (sink: GeoStream) => GeoStream,
): Position[][] {
  const lines: Position[][] = [];
  const nothing = (): void => {};
  const sink: GeoStream = {
    point: (x, y) => void lines.at(-1)?.push([x, y]),
    lineStart: () => void lines.push([]),
    lineEnd: nothing,
    polygonStart: nothing,
    polygonEnd: nothing,
  };
  geoStream(object, transform(sink));
  return lines;
}
