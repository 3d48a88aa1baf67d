import stringWidth from 'fast-string-width';
import { HEIGHT, WIDTH } from './frame.ts';
import type { Point } from './geometry.ts';

/** Where a label stands beside its point. */
export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** Left, top, right and bottom edge, in units of the drawing. */
type Box = [number, number, number, number];

/** Size of the letters, in units of the drawing. */
const LETTERS = 24;
/** Width of a column of text, as terminals count them, in the sans of the site. */
const COLUMN = 0.56 * LETTERS;
const GAP = 4;

/** Places labels one by one where they meet neither each other, nor points, nor the edge of the map. */
export class Labels {
  readonly #taken: Box[] = [];

  /** Keeps a point free of labels. */
  keepFree([x, y]: Point, radius: number): void {
    this.#taken.push([x - radius, y - radius, x + radius, y + radius]);
  }

  /** A label beside a point, or upon it; undefined where there is no room. @param radius of the point, 0 for upon it */
  place(text: string, point: Point, radius: number): Label | undefined {
    const width = stringWidth(text) * COLUMN;
    for (const [label, box] of candidates(point, radius, width)) {
      if (box[0] < 0 || box[1] < 0 || box[2] > WIDTH || box[3] > HEIGHT) continue;
      if (this.#taken.some((other) => overlap(box, other) && !isAround(other, point))) continue;
      this.#taken.push(box);
      return label;
    }
    return undefined;
  }
}

function candidates([x, y]: Point, radius: number, width: number): [Label, Box][] {
  const away = radius === 0 ? 0 : radius + GAP;
  const at = (lx: number, ly: number, anchor: Label['anchor']): [Label, Box] => {
    const left = anchor === 'start' ? lx : anchor === 'end' ? lx - width : lx - width / 2;
    // Letters stand on y; what hangs below takes a quarter of their size.
    return [
      { x: Math.round(lx), y: Math.round(ly), anchor },
      [left, ly - 0.8 * LETTERS, left + width, ly + 0.25 * LETTERS],
    ];
  };
  const middle = y + 0.3 * LETTERS;
  if (away === 0) return [at(x, middle, 'middle')];
  return [
    at(x + away, middle, 'start'),
    at(x - away, middle, 'end'),
    at(x, y - away, 'middle'),
    at(x, y + away + 0.8 * LETTERS, 'middle'),
    at(x + away, y - away, 'start'),
    at(x + away, y + away + 0.6 * LETTERS, 'start'),
    at(x - away, y - away, 'end'),
    at(x - away, y + away + 0.6 * LETTERS, 'end'),
  ];
}

/** Whether a box is that of the point itself. */
function isAround([left, top, right, bottom]: Box, [x, y]: Point): boolean {
  return Math.abs(left + right - 2 * x) < 0.01 && Math.abs(top + bottom - 2 * y) < 0.01;
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}
