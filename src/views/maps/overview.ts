import type { PageKey } from '../../dossier/page.ts';
import { fill } from '../../dossier/phrases.ts';
import { type Chrome, chrome } from '../chrome.ts';
import { kindLabel, pageOf, type ViewContext } from '../context.ts';
import { type Links, type LinkView, linksOf } from '../links.ts';
import type { Href } from '../urls.ts';
import { count } from '../words.ts';
import { type Frame, frameOf, placed } from './frame.ts';
import { allLocated, type Located, locatedOf } from './located.ts';
import { type MapMark, marksOf } from './map.ts';
import { type Outline, outlineOf } from './outline.ts';

/** The map of the whole dossier with the list of its places. */
export interface OverviewView {
  chrome: Chrome;
  title: string;
  intro: string;
  map?: { label: string; outline: Outline; marks: MapMark[] };
  /** The places of the map, by circle where they are clustered. */
  groups: PlaceGroup[];
  /** Points that the map has no room to name, where it draws each. */
  unnamed: Links;
  /** States that lie beyond its edge. */
  beyond: Links;
  /** Places without coordinates. */
  unplaced: Links;
  /** "and 12 more". */
  moreUnplaced?: string;
  /** Leads to the list of all places, where not all are listed here. */
  all?: LinkView;
}

export interface PlaceGroup {
  /** Element id, to which a circle of the map leads. */
  id?: string;
  label: string;
  rows: { href: Href; label: string; detail: string }[];
  /** "and 12 more". */
  more?: string;
}

/** More points than this are drawn as circles with their number. */
const POINTS = 120;
/** Points in one square of this size, in units of the drawing, share a circle. */
const SQUARE = 48;
/** Places listed of one circle, and of those without coordinates. */
const LISTED = 6;
const UNPLACED = 100;
/** The widest map that points of states may ask for, in degrees. */
const WIDEST = 90;

/** The map of all places that have coordinates, with those that have none by name. */
export function overviewView(context: ViewContext): OverviewView {
  const { words, urls, spoken, dossier } = context;
  const w = words.atlas.map;
  const located = allLocated(context);
  const lacking = dossier.order.places.filter((key) => !locatedOf(context, key));
  const isClustered = located.length > POINTS;
  return {
    chrome: chrome(context, { title: w.title, href: urls.route('map'), section: 'map' }),
    title: w.title,
    intro: located.length === 0 ? w.none : isClustered ? `${w.intro} ${w.clustered}` : w.intro,
    ...(located.length === 0
      ? { groups: [], unnamed: [], beyond: [] }
      : drawn(context, located, isClustered)),
    unplaced: linksOf(context, lacking.slice(0, UNPLACED)),
    ...(lacking.length > UNPLACED
      ? { moreUnplaced: count(words.atlas.more, lacking.length - UNPLACED, spoken) }
      : {}),
    ...(isClustered || lacking.length > UNPLACED
      ? { all: { href: urls.route('places'), label: words.collections.places } }
      : {}),
  };
}

function drawn(
  context: ViewContext,
  located: readonly Located[],
  isClustered: boolean,
): Pick<OverviewView, 'map' | 'groups' | 'unnamed' | 'beyond'> {
  const { words } = context;
  const frame = frameOfAll(located);
  const clusters = isClustered ? clustersOf(frame, located) : [];
  const beyond = located.filter((one) => !placed(frame, one));
  const single = isClustered
    ? [...clusters.flatMap(({ members }) => (members.length === 1 ? members : [])), ...beyond]
    : located;
  const groups = clusters.filter(({ members }) => members.length > 1);
  const label = words.atlas.map.list;
  const points = marksOf(
    context,
    frame,
    single.map((one) => ({ located: one, type: one.isState ? ('state' as const) : ('place' as const) })),
    groups.map(({ x, y }) => [x, y]),
  );
  return {
    map: {
      label: fill(words.atlas.map.of, { names: context.dossier.file.title }),
      outline: outlineOf(frame),
      marks: [...groups.map((cluster, i) => clusterMark(context, cluster, i)), ...points],
    },
    groups: [
      ...groups.map((cluster, i) => ({
        id: idOf(i),
        ...groupOf(context, nameOf(context, cluster), cluster.members, LISTED),
      })),
      ...(single.length > 0 ? [groupOf(context, label, single, POINTS)] : []),
    ],
    unnamed: isClustered
      ? []
      : points.flatMap(({ label, href, name }) => (label ? [] : [{ href, label: name }])),
    beyond: linksOf(
      context,
      beyond.map(({ key }) => key),
    ),
  };
}

/** Points of states count as long as they do not make the map so wide that its places run together. */
function frameOfAll(located: readonly Located[]): Frame {
  const points = located.filter(({ isState }) => !isState).map(({ coordinates }) => coordinates);
  const states = located.filter(({ isState }) => isState).map(({ coordinates }) => coordinates);
  let frame = frameOf(points.length > 0 ? points : states);
  for (const state of points.length > 0 ? states : []) {
    const wider = frameOf([...points, state]);
    if (wider.scale !== frame.scale || wider.span > WIDEST) continue;
    points.push(state);
    frame = wider;
  }
  return frame;
}

interface Cluster {
  x: number;
  y: number;
  members: Located[];
}

function clustersOf(frame: Frame, located: readonly Located[]): Cluster[] {
  const squares = new Map<string, { points: [number, number][]; members: Located[] }>();
  for (const one of located) {
    const point = placed(frame, one);
    if (!point) continue;
    const key = point.map((value) => Math.floor(value / SQUARE)).join(' ');
    const square = squares.get(key) ?? { points: [], members: [] };
    squares.set(key, square);
    square.points.push(point);
    square.members.push(one);
  }
  return [...squares.values()].map(({ points, members }) => {
    const mean = (axis: 0 | 1): number =>
      Math.round(points.reduce((sum, point) => sum + point[axis], 0) / points.length);
    return { x: mean(0), y: mean(1), members };
  });
}

function clusterMark(context: ViewContext, cluster: Cluster, i: number): MapMark {
  const { words, spoken, urls } = context;
  const { x, y, members } = cluster;
  const places = count(words.atlas.map.cluster, members.length, spoken);
  return {
    type: 'cluster',
    x,
    y,
    href: `${urls.route('map')}#${idOf(i)}` as Href,
    name: `${nameOf(context, cluster)}${words.punctuation.colon}${places}`,
    count: members.length,
  };
}

function idOf(i: number): string {
  return `places-${i + 1}`;
}

/** A circle is called after the place in it where most happened. */
function nameOf(context: ViewContext, { members: [first] }: Cluster): string {
  const name = first ? pageOf(context, first.key).title : '';
  return fill(context.words.atlas.map.around, { name });
}

function groupOf(context: ViewContext, label: string, members: readonly Located[], most: number): PlaceGroup {
  const { words, spoken } = context;
  const rows = members.slice(0, most).map(({ key, events }) => ({
    href: context.urls.page(key),
    label: pageOf(context, key).title,
    detail: detailOf(context, key, events),
  }));
  const more = members.length - rows.length;
  return { label, rows, ...(more > 0 ? { more: count(words.atlas.more, more, spoken) } : {}) };
}

function detailOf(context: ViewContext, key: PageKey, events: number): string {
  const kind = kindLabel(context, pageOf(context, key).front.kind);
  const happened = count(context.words.atlas.map.events, events, context.spoken);
  return events > 0 ? `${kind} · ${happened}` : kind;
}
