import { describe, expect, test } from 'vitest';
import { pageText, testContext } from '../../testing/context.ts';
import { eventView } from '../event.ts';
import { placeView } from '../place.ts';
import { type Coordinates, frameOf, HEIGHT, placed, WIDTH } from './frame.ts';
import { Labels } from './labels.ts';
import { mapOf } from './map.ts';
import { outlineOf } from './outline.ts';
import { overviewView } from './overview.ts';

const place = (name: string, coordinates?: Coordinates) =>
  pageText(`kind: city\nname: ${name}${coordinates ? `\ncoordinates: [${coordinates.join(', ')}]` : ''}`);
const towns = {
  'places/paris.mdx': place('Paris', [48.86, 2.35]),
  'places/turin.mdx': place('Turin', [45.07, 7.69]),
  'places/nowhere.mdx': place('Nowhere'),
};

describe('a frame', () => {
  test.each<[string, Coordinates[]]>([
    ['one place', [[48.86, 2.35]]],
    [
      'some of a small country',
      [
        [1.9, -22.4],
        [0.2, -24.6],
        [-0.6, -25.8],
      ],
    ],
    ['one at the edge of the plane', [[-17.7, 178.1]]],
    [
      'two on either side of the antimeridian',
      [
        [-18, 178],
        [-21, -175],
      ],
    ],
    [
      'places of a continent',
      [
        [60, -8],
        [35, 40],
        [41, 12],
      ],
    ],
    [
      'places all over the world',
      [
        [64, -21],
        [-45, 170],
        [35, 139],
        [-54, -68],
      ],
    ],
    ['one near a pole', [[89, 10]]],
  ])('holds %s, away from its edges', (_, places) => {
    const frame = frameOf(places);
    for (const coordinates of places) {
      const [x, y] = placed(frame, { coordinates }) ?? [];
      expect(x).toBeGreaterThan(0.05 * WIDTH);
      expect(x).toBeLessThan(0.95 * WIDTH);
      expect(y).toBeGreaterThan(0.05 * HEIGHT);
      expect(y).toBeLessThan(0.95 * HEIGHT);
    }
  });

  test('keeps to neighbours across the antimeridian', () => {
    expect(
      frameOf([
        [-18, 178],
        [-21, -175],
      ]).scale,
    ).toBe('near');
  });

  test('is closer for places of one region', () => {
    expect(
      frameOf([
        [1.9, -22.4],
        [0.2, -24.6],
      ]).span,
    ).toBeLessThan(frameOf([[1.9, -22.4]]).span);
  });

  test('is one for places close to each other', () => {
    expect(frameOf([[48.86, 2.35]])).toEqual(frameOf([[48.8, 2.1]]));
  });
});

/** Whether a point of a drawing lies within a path of moves, relative lines and ends, by the even-odd rule. */
function isWithin(path: string, [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const [, start = '', steps = ''] of path.matchAll(/M([^l]*)l([^zM]*)z/g)) {
    const [fromX = 0, fromY = 0, ...moves] = `${start} ${steps}`.match(/-?\d+/g)?.map(Number) ?? [];
    const ring: [number, number][] = [[fromX, fromY]];
    for (let i = 0; i < moves.length; i += 2) {
      const [lastX, lastY] = ring.at(-1) ?? [0, 0];
      ring.push([lastX + (moves[i] ?? 0), lastY + (moves[i + 1] ?? 0)]);
    }
    for (const [i, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring.at(i - 1) ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

describe('land', () => {
  const drawn = (coordinates: Coordinates): boolean => {
    const frame = frameOf([coordinates]);
    return isWithin(outlineOf(frame).land, placed(frame, { coordinates }) ?? [0, 0]);
  };
  test.each<[string, Coordinates]>([
    ['Libya', [27, 17]],
    ['Moscow', [55.75, 37.6]],
    ['Chukotka, west of the antimeridian', [67.5, 172]],
    ['Chukotka, east of it', [66, -174]],
    ['Nevada', [39, -117]],
    ['Alice Springs', [-23.7, 133.9]],
    ['Iceland', [64.8, -18.5]],
  ])('is drawn in %s', (_, coordinates) => {
    expect(drawn(coordinates)).toBe(true);
  });
  test.each<[string, Coordinates]>([
    ['the Gulf of Sidra', [32.5, 18.5]],
    ['the Caspian Sea', [42, 50.5]],
    ['the Pacific', [0, -140]],
  ])('is not drawn in %s', (_, coordinates) => {
    expect(drawn(coordinates)).toBe(false);
  });
});

describe('an outline', () => {
  const numbers = (path: string) => (path.match(/-?\d+/g) ?? []).map(Number);
  test.each<[string, Coordinates, boolean]>([
    ['land and borders', [48.86, 2.35], true],
    ['land across the antimeridian', [66, 180], false],
    ['nothing in the open sea', [-35, -110], false],
  ])('has %s', (_, coordinates, hasBorders) => {
    const { land, borders } = outlineOf(frameOf([coordinates]));
    expect(land.length + borders.length).toBeLessThan(8000);
    expect(borders !== '').toBe(hasBorders);
    expect(land).toMatch(/^(?:M-?\d+ -?\d+l[-\d ]+z)*$/);
    for (const start of land.matchAll(/M(-?\d+) (-?\d+)/g)) {
      expect(numbers(start[0]).every((n) => n >= -6 && n <= WIDTH + 6)).toBe(true);
    }
  });

  test('cuts what crosses the antimeridian: no line runs across the map', () => {
    const { land } = outlineOf(frameOf([[68, 20]]));
    const steps = [...land.matchAll(/l([-\d ]+)z/g)].flatMap(([, run = '']) => numbers(run));
    const levelAcross = steps.some(
      (dx, i) => i % 2 === 0 && Math.abs(dx) > WIDTH * 0.9 && steps[i + 1] === 0,
    );
    expect(levelAcross).toBe(false);
  });
});

test('labels meet neither each other nor the edge', () => {
  const labels = new Labels();
  const first = labels.place('Tripoli', [300, 100], 7);
  const second = labels.place('Benghazi', [304, 104], 7);
  expect(first?.anchor).toBe('start');
  expect(second?.anchor).toBe('end');
  expect(labels.place('A long name at the edge', [WIDTH - 4, 200], 7)?.anchor).toBe('end');
  for (let i = 0; i < 10; i++) labels.place('Crowded', [300, 300], 7);
  expect(labels.place('Crowded', [300, 300], 7)).toBeUndefined();
});

test('a map names what has no coordinates, and shows what lies nearby', async () => {
  const context = await testContext(towns);
  const map = mapOf(context, ['places/paris', 'places/nowhere']);
  expect(map?.label).toBe('Map: Paris and Nowhere');
  expect(map?.places.map(({ label }) => label)).toEqual(['Paris']);
  expect(map?.unplaced.map(({ label }) => label)).toEqual(['Nowhere']);
  expect(map?.marks.map(({ type, name, href }) => [type, name, href])).toEqual([
    ['place', 'Paris', '/places/paris/'],
    ['nearby', 'Turin', '/places/turin/'],
  ]);
  expect(mapOf(context, ['places/nowhere'])).toBeUndefined();
});

test('a place and an event have their map, unless the text has one', async () => {
  const context = await testContext({
    ...towns,
    'events/talks.mdx': pageText('kind: meeting\ntitle: Talks\ndate: 2020-06\nplaces: [turin]'),
    'events/tour.mdx': pageText(
      'kind: visit\ntitle: Tour\ndate: 2020-06\nplaces: [turin]',
      'Text [@s].\n\n<Map places="paris turin"/>',
    ),
  });
  expect(placeView(context, 'places/turin').map?.label).toBe('Map: Turin');
  expect(placeView(context, 'places/nowhere').map).toBeUndefined();
  expect(eventView(context, 'events/talks').map?.label).toBe('Map: Turin');
  const tour = eventView(context, 'events/tour');
  expect(tour.map).toBeUndefined();
  expect(tour.body.flatMap((node) => (node.type === 'map' ? (node.map?.label ?? '') : []))).toEqual([
    'Map: Paris and Turin',
  ]);
});

test('the overview lists every place, on the map or not', async () => {
  const view = overviewView(await testContext(towns));
  expect(view.map?.marks.map(({ name }) => name)).toEqual(['Paris', 'Turin']);
  expect(view.groups.flatMap(({ rows }) => rows.map(({ label }) => label))).toEqual(['Paris', 'Turin']);
  expect(view.unplaced.map(({ label }) => label)).toEqual(['Nowhere']);
});

test('every state within the frame is on the overview, the others are named beyond its edge', async () => {
  const state = (name: string, [latitude, longitude]: Coordinates) =>
    pageText(`kind: state\nname: ${name}\ncoordinates: [${latitude}, ${longitude}]`);
  const view = overviewView(
    await testContext({
      ...towns,
      // The point of Turin leaves no room for a name upon it.
      'actors/savoy.mdx': state('Savoy', [45.1, 7.6]),
      'actors/france.mdx': state('France', [46.6, 2.5]),
      'actors/chile.mdx': state('Chile', [-33, -70]),
    }),
  );
  const marks = view.map?.marks ?? [];
  expect(marks.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
    'country France',
    'place Paris',
    'place Turin',
    'state Savoy',
  ]);
  expect(view.unnamed).toEqual([]);
  expect(view.beyond.map(({ label }) => label)).toEqual(['Chile']);
  expect(view.groups.flatMap(({ rows }) => rows.map(({ label }) => label))).toContain('Chile');
});

test('hundreds of places are circles that lead to their lists, and the whole stays light', async () => {
  const many = Array.from({ length: 400 }, (_, i): [string, string] => [
    `places/town-${i}.mdx`,
    place(`Town ${i}`, [((i * 37) % 120) - 60, ((i * 53) % 340) - 170]),
  ]);
  const view = overviewView(await testContext(Object.fromEntries(many)));
  const circles = view.map?.marks.filter(({ type }) => type === 'cluster') ?? [];
  const ids = new Set(view.groups.map(({ id }) => `/map/#${id}`));
  expect(circles.length).toBeGreaterThan(20);
  for (const { href } of circles) expect(ids).toContain(href);
  const single = view.map?.marks.filter(({ type }) => type !== 'cluster').length ?? 0;
  expect(circles.reduce((sum, { count = 0 }) => sum + count, single)).toBe(400);
  expect(JSON.stringify(view.map).length + JSON.stringify(view.groups).length).toBeLessThan(150_000);
});
