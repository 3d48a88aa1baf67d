import { Graph, layout } from '@dagrejs/dagre';

/** A star with two wings, before it has places: how many boxes each has, how high all are, which lines cross it. */
export interface Star {
  left: number;
  right: number;
  /** Height of each box around the centre, and of the one in it. */
  height: number;
  centre: number;
  /** Lines from a box of the left wing to one of the right, by their positions in the wings. */
  across: readonly (readonly [left: number, right: number])[];
}

/** Where everything stands, whole units: middles of boxes, and of lines where they pass the centre. */
export interface Places {
  centre: { x: number; y: number };
  left: { x: number; y: number }[];
  right: { x: number; y: number }[];
  across: { x: number; y: number }[];
}

/** Width of a box and of a whole drawing, in its units. */
export const BOX = 116;
export const WIDTH = 3 * BOX + 2 * 32;
const GAP = 10;
const CENTRE = 'centre';

const known = new Map<string, Places>();

/** Lays a star out with dagre; stars of one shape share their places. */
export function placesOf(star: Star): Places {
  const key = JSON.stringify(star);
  const places = known.get(key) ?? laidOut(star);
  known.set(key, places);
  return places;
}

function laidOut({ left, right, height, centre, across }: Star): Places {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: GAP, ranksep: (WIDTH - 3 * BOX) / 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(CENTRE, { width: BOX, height: centre });
  const wing = (side: string, size: number): string[] =>
    Array.from({ length: size }, (_, i) => {
      graph.setNode(`${side}${i}`, { width: BOX, height });
      return `${side}${i}`;
    });
  const [lefts, rights] = [wing('left', left), wing('right', right)];
  for (const name of lefts) graph.setEdge(name, CENTRE);
  for (const name of rights) graph.setEdge(CENTRE, name);
  for (const [from, to] of across) graph.setEdge(`left${from}`, `right${to}`, { minlen: 2 });
  layout(graph);
  const at = (name: string) => rounded(graph.node(name));
  return {
    centre: at(CENTRE),
    left: lefts.map(at),
    right: rights.map(at),
    across: across.map(([from, to]) => {
      const { points } = graph.edge({ v: `left${from}`, w: `right${to}` });
      return rounded(points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 });
    }),
  };
}

function rounded({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) };
}
