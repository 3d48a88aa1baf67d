import { type DateEdge, dateShape } from '../../dossier/dateShape.ts';
import type { ViewContext } from '../context.ts';
import type { EventRow } from '../events.ts';
import type { FilterView } from '../filter.ts';
import type { LinkView } from '../links.ts';
import { type Axis, axisOf, round } from './axis.ts';
import { eventFilter, type FilterOptions } from './filter.ts';
import { timeScale } from './scale.ts';

/** Where an event stands in time, in per cent of the drawing's width. */
export interface Lane {
  x: number;
  /** Absent where it is one day, which is a point. */
  width?: number;
  start: DateEdge;
  end: DateEdge;
  /** At one time between the ends, not all the time. */
  within: boolean;
}

/** What the drawing's marks mean; of these the ones that occur are explained. */
export const marks = [
  'occurred',
  'announced',
  'cancelled',
  'unknown',
  'period',
  'within',
  'soft',
  'open',
  'cut',
] as const;
export type Mark = (typeof marks)[number];

export interface TimelineRow extends EventRow {
  lane: Lane;
}

/** Events in time: each drawn, and each told. */
export interface TimelineView {
  rows: TimelineRow[];
  axis: Axis;
  key: { mark: Mark; label: string }[];
  filter?: FilterView;
}

/** Events as a timeline, in the order given. @param options absent where it cannot be narrowed */
export function timelineView(
  context: ViewContext,
  rows: readonly EventRow[],
  options?: FilterOptions,
): TimelineView {
  const { words, spoken } = context;
  if (rows.length === 0) return { rows: [], axis: { ticks: [], cuts: [] }, key: [] };
  const shapes = rows.map((row) => ({ row, shape: dateShape(row.edtf) }));
  const scale = timeScale(shapes.map(({ shape }) => shape));
  const drawn = shapes.map(({ row, shape }): TimelineRow => {
    const { start, end, within } = shape;
    const from = start === 'open' ? BEYOND : scale.at(shape.min);
    const to = end === 'open' ? 100 - BEYOND : scale.at(shape.max);
    const isPoint = shape.day && start !== 'open' && end !== 'open';
    const lane: Lane = isPoint
      ? { x: round((from + to) / 2), start, end, within }
      : { x: round(from), width: Math.max(LEAST, round(to - from)), start, end, within };
    return { ...row, lane };
  });
  const axis = axisOf(scale, spoken);
  const seen = new Set([...drawn.flatMap(marksOf), ...(axis.cuts.length > 0 ? ['cut' as const] : [])]);
  const filter = options && eventFilter(context, rows, options);
  return {
    rows: drawn,
    axis,
    // A point and a bar explain themselves; all are named where one does not.
    key: [...seen].every((mark) => PLAIN.has(mark))
      ? []
      : marks.filter((mark) => seen.has(mark)).map((mark) => ({ mark, label: words.timeline.key[mark] })),
    ...(filter === undefined ? {} : { filter }),
  };
}

/** A timeline on the page it belongs to. Where its end is left out, the whole list has the means to narrow it. */
export function foldedTimeline(
  context: ViewContext,
  id: string,
  rows: readonly EventRow[],
  all: LinkView | undefined,
): TimelineView {
  return timelineView(context, rows, all === undefined ? { id } : undefined);
}

const PLAIN: ReadonlySet<Mark> = new Set(['occurred', 'period']);
/** What goes on reaches so near to the edge, in per cent; its arrow fills the rest. */
const BEYOND = 2;
/** A shorter bar could not be seen. */
const LEAST = 1;

function marksOf({ status, lane }: TimelineRow): Mark[] {
  const { width, start, end, within } = lane;
  return [
    ...(status !== 'occurred' || width === undefined ? [status] : []),
    ...(width === undefined ? [] : [within ? ('within' as const) : ('period' as const)]),
    ...([start, end].includes('soft') ? ['soft' as const] : []),
    ...([start, end].includes('open') ? ['open' as const] : []),
  ];
}
