import type { Href } from '../urls.ts';
import { BOX } from './layout.ts';

/** A line between two boxes, as path data. */
export interface DiagramLine {
  type: 'relation' | 'disputed' | 'met' | 'claimed' | 'among';
  path: string;
  /** Heads of arrows. */
  heads?: string;
}

/** A box with what it says, each line of text by the baseline of its letters. */
export interface DiagramBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** What stands in it, as it is read aloud: who speaks to a device says what is to be seen (WCAG 2.5.3). */
  label: string;
  /** Absent for the actor itself. */
  href?: Href;
  says: { text: string; y: number }[];
  names: { text: string; y: number }[];
}

export interface At {
  x: number;
  y: number;
}

/** Heights of a line of text, and what stays free above and below, in units of the drawing. */
const SAYS = 13;
const NAME = 15;
const PADDING = 6;
/** How far a line within a wing bends towards the centre. */
const BEND = 24;

/** Height of a box that holds so many lines. */
export function heightOf(names: readonly string[], says: readonly string[]): number {
  return names.length * NAME + says.length * SAYS + 2 * PADDING;
}

/** A box around a point. */
export function boxAt(
  { x, y }: At,
  height: number,
  text: { name: string; names: readonly string[]; says: readonly string[] },
): DiagramBox {
  let line = y - heightOf(text.names, text.says) / 2 + PADDING;
  const set = (lines: readonly string[], step: number) =>
    lines.map((one) => {
      line += step;
      return { text: one, y: Math.round(line - 0.25 * step) };
    });
  const says = set(text.says, SAYS);
  const names = set(text.names, NAME);
  const label = [...text.says, text.name].join(' ');
  return { x: x - BOX / 2, y: Math.round(y - height / 2), width: BOX, height, label, says, names };
}

/** A line from a box of a wing to the centre. @param arrows at which of its ends */
export function spoke(
  at: At,
  centre: At,
  arrows: { out: boolean; in: boolean },
): Pick<DiagramLine, 'path' | 'heads'> {
  const side = at.x < centre.x ? 1 : -1;
  const [from, to] = [at.x + (side * BOX) / 2, centre.x - (side * BOX) / 2];
  const middle = Math.round((from + to) / 2);
  const head = (x: number, y: number, pointing: number): string => `M${x} ${y}l${-8 * pointing} -4v8z`;
  const heads = (arrows.in ? head(to, centre.y, side) : '') + (arrows.out ? head(from, at.y, -side) : '');
  return {
    path: `M${from} ${at.y}C${middle} ${at.y} ${middle} ${centre.y} ${to} ${centre.y}`,
    ...(heads === '' ? {} : { heads }),
  };
}

/** A line from the left wing to the right one, by way of a point beside the centre. */
export function across(left: At, right: At, by: At): string {
  const [from, to] = [left.x + BOX / 2, right.x - BOX / 2];
  const [start, end] = [by.x - BOX / 2, by.x + BOX / 2];
  const bend = (a: number, b: number): number => Math.round((a + b) / 2);
  return `M${from} ${left.y}C${bend(from, start)} ${left.y} ${bend(from, start)} ${by.y} ${start} ${by.y}H${end}C${bend(end, to)} ${by.y} ${bend(end, to)} ${right.y} ${to} ${right.y}`;
}

/** A line between two boxes of one wing. */
export function within(one: At, other: At, centre: At): string {
  const side = one.x < centre.x ? 1 : -1;
  const x = one.x + (side * BOX) / 2;
  const out = x + side * BEND;
  return `M${x} ${one.y}C${out} ${one.y} ${out} ${other.y} ${x} ${other.y}`;
}
