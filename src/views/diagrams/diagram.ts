import type { Tie } from '../../dossier/dossier.ts';
import type { PageKey } from '../../dossier/page.ts';
import { fill } from '../../dossier/phrases.ts';
import type { Connection } from '../connections.ts';
import { pageOf, type ViewContext } from '../context.ts';
import { isCoreVerb, tieLabel } from '../facts.ts';
import { count } from '../words.ts';
import { placesOf, WIDTH } from './layout.ts';
import { linesOf } from './lines.ts';
import {
  type At,
  across,
  boxAt,
  type DiagramBox,
  type DiagramLine,
  heightOf,
  spoke,
  within,
} from './shapes.ts';

/** An actor amid those it is most closely linked to, drawn. */
export interface DiagramView {
  /** What it shows, in words. */
  label: string;
  width: number;
  /** Upper edge and height of the drawing. */
  top: number;
  height: number;
  lines: DiagramLine[];
  boxes: DiagramBox[];
  /** Heads the table behind it. */
  evidence: string;
  /** How many are drawn of how many. */
  extent?: string;
  /** Relations that those around it have among themselves, in words. */
  among: string[];
}

/** Around fewer actors than this a drawing says nothing, and of more it would be a tangle. */
const LEAST = 2;
const MOST = 10;
/** Lines among those around. */
const AMONG = 6;
/** Columns of a line of text in a box, and lines at most. */
const SAYS = { columns: 20, most: 2 };
const NAME = { columns: 15, most: 3 };

interface Around {
  link: Connection;
  name: string;
  names: string[];
  says: string[];
}

interface Between {
  from: Around;
  to: Around;
  tie: Tie;
}

/** The diagram of an actor; undefined where it would show next to nothing. @param connections closest first */
export function diagramOf(
  context: ViewContext,
  actor: PageKey,
  connections: readonly Connection[],
): DiagramView | undefined {
  if (connections.length < LEAST) return undefined;
  const w = context.words.atlas.diagram;
  const name = pageOf(context, actor).title;
  const around = connections.slice(0, MOST).map((link) => aroundOf(context, link));
  const between = tiesAmong(context, around);
  const wings = wingsOf(around, between);
  const own = { name, names: linesOf(name, NAME.columns, NAME.most), says: [] };
  const drawn = draw(context, own, wings, between);
  return {
    label: fill(w.of, { name }),
    evidence: count(w.evidence, connections.length, context.spoken),
    ...drawn,
    ...(connections.length > MOST ? { extent: fill(w.extent, { n: MOST, count: connections.length }) } : {}),
    among: between.map(({ from, to, tie }) => `${from.name} ${tieLabel(context, tie)} ${to.name}`),
  };
}

function aroundOf(context: ViewContext, link: Connection): Around {
  const { words, spoken } = context;
  const { ties, events, claims } = link;
  const name = pageOf(context, link.actor).title;
  const labels = new Set(
    ties.map((tie) => {
      const label = tieLabel(context, tie);
      return tie.disputedBy.length > 0 ? `${label} (${words.facts.disputed})` : label;
    }),
  );
  const m = words.atlas.matrix;
  const says =
    labels.size > 0
      ? [...labels].join(', ')
      : events.length > 0
        ? count(m.events, events.length, spoken)
        : count(m.claims, claims.length, spoken);
  return {
    link,
    name,
    names: linesOf(name, NAME.columns, NAME.most),
    says: linesOf(says, SAYS.columns, SAYS.most),
  };
}

/** Relations between those around, each pair once. */
function tiesAmong({ dossier }: ViewContext, around: readonly Around[]): Between[] {
  const byKey = new Map(around.map((one) => [one.link.actor, one]));
  const pairs = new Map<string, Between>();
  for (const from of around)
    for (const tie of dossier.ties[from.link.actor] ?? []) {
      const to = byKey.get(tie.to);
      if (!to || to === from || tie.inverse) continue;
      const pair = [from.link.actor, tie.to].sort().join(' ');
      if (!pairs.has(pair)) pairs.set(pair, { from, to, tie });
    }
  return [...pairs.values()].slice(0, AMONG);
}

interface Wings {
  left: Around[];
  right: Around[];
}

/** Two wings of like size; those that something links stand in different ones, so that the line is seen. */
function wingsOf(around: readonly Around[], between: readonly Between[]): Wings {
  const wings: Wings = { left: [], right: [] };
  const half = Math.ceil(around.length / 2);
  for (const one of around) {
    const linked = (wing: readonly Around[]): number =>
      between.filter(
        ({ from, to }) => (from === one && wing.includes(to)) || (to === one && wing.includes(from)),
      ).length;
    const acts = one.link.ties.some(({ inverse }) => inverse);
    const pull = linked(wings.right) - linked(wings.left) || (acts ? 1 : -1);
    const wanted = pull > 0 ? wings.left : wings.right;
    const other = pull > 0 ? wings.right : wings.left;
    (wanted.length < half ? wanted : other).push(one);
  }
  return wings;
}

function draw(
  context: ViewContext,
  own: { name: string; names: string[]; says: string[] },
  { left, right }: Wings,
  between: readonly Between[],
): Pick<DiagramView, 'width' | 'top' | 'height' | 'lines' | 'boxes'> {
  const around = [...left, ...right];
  const height = Math.max(...around.map(({ names, says }) => heightOf(names, says)));
  const crossing = between.map(({ from, to }) => (left.includes(from) ? pair(from, to) : pair(to, from)));
  const isAcross = ([a, b]: readonly [Around, Around]): boolean => left.includes(a) && right.includes(b);
  const places = placesOf({
    left: left.length,
    right: right.length,
    height,
    centre: heightOf(own.names, own.says),
    across: crossing.filter(isAcross).map(([a, b]) => [left.indexOf(a), right.indexOf(b)]),
  });
  const at = new Map<Around, At>();
  for (const [i, one] of left.entries()) at.set(one, places.left[i] ?? places.centre);
  for (const [i, one] of right.entries()) at.set(one, places.right[i] ?? places.centre);
  const place = (one: Around): At => at.get(one) ?? places.centre;
  const passing = [...places.across];
  const boxes = [
    ...around.map((one) => ({ ...boxAt(place(one), height, one), href: context.urls.page(one.link.actor) })),
    boxAt(places.centre, heightOf(own.names, own.says), own),
  ];
  const edges = [...boxes.flatMap((box) => [box.y, box.y + box.height]), ...places.across.map(({ y }) => y)];
  const top = Math.min(...edges) - 1;
  return {
    width: WIDTH,
    top,
    height: Math.max(...edges) + 1 - top,
    lines: [
      ...crossing.map((ends): DiagramLine => {
        const [a, b] = [place(ends[0]), place(ends[1])];
        const by = isAcross(ends) ? passing.shift() : undefined;
        return { type: 'among', path: by ? across(a, b, by) : within(a, b, places.centre) };
      }),
      ...around.map((one) => spokeOf(context, one.link, place(one), places.centre)),
    ],
    boxes,
  };
}

function pair(a: Around, b: Around): readonly [Around, Around] {
  return [a, b];
}

function spokeOf(context: ViewContext, { ties, events }: Connection, at: At, centre: At): DiagramLine {
  const directed = ties.filter((tie) => !isSymmetric(context, tie));
  const arrows = {
    in: directed.some(({ inverse }) => inverse),
    out: directed.some(({ inverse }) => !inverse),
  };
  const isDisputed = ties.length > 0 && ties.every(({ disputedBy }) => disputedBy.length > 0);
  const type =
    ties.length > 0 ? (isDisputed ? 'disputed' : 'relation') : events.length > 0 ? 'met' : 'claimed';
  return { type, ...spoke(at, centre, arrows) };
}

/** A relation that reads the same from both ends has no direction. */
function isSymmetric({ words: { verbs } }: ViewContext, { verb }: Tie): boolean {
  return isCoreVerb(verbs, verb) && verbs[verb].label === verbs[verb].inverse;
}
