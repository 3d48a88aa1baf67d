import type { Body, Segment } from '../segments.ts';
import { withOwnNames } from './headings.ts';
import { htmlOf, textOfNodes, treeOf } from './tree.ts';

/**
 * A body with these segments and footnotes in place of its own: only the links, citations, notes and
 * headings that they still point to, numbered anew, so that nothing later can count or quote the rest.
 * @param isOut whether a source is left out
 */
export function renumber(
  body: Body,
  segments: readonly Segment[],
  footnotes: Body['footnotes'],
  isOut: (source: string) => boolean,
): Body {
  const kept: Body = {
    segments: [],
    links: [],
    cites: [],
    footnotes: [],
    headings: [],
    uncited: [],
    text: '',
  };
  const cites = body.cites.map((items) => items.filter(({ source }) => !isOut(source)));
  const moves = {
    link: mover(body.links, kept.links),
    cite: mover(cites, kept.cites),
    note: mover(footnotes, kept.footnotes),
  };
  const move = (list: readonly Segment[]): Segment[] =>
    list.map((segment) => {
      if (segment.type === 'html') return segment;
      if (segment.type === 'component')
        return { type: 'component', call: { ...segment.call, children: move(segment.call.children) } };
      return { type: segment.type, index: moves[segment.type](segment.index) };
    });
  kept.segments = move(segments);
  // A note's own notes join the list while it is walked.
  for (let i = 0; i < kept.footnotes.length; i++) {
    const note = kept.footnotes[i];
    if (note) kept.footnotes[i] = { ...note, segments: move(note.segments) };
  }
  const html = [kept, ...kept.footnotes].map((part) => htmlOf(part.segments)).join('');
  const ids = new Set([...html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id));
  kept.headings = body.headings.filter(({ id }) => ids.has(id));
  kept.text = textOfNodes(treeOf(kept.segments), kept);
  return withOwnNames(kept);
}

/** Copies an item when it is first asked for, and gives its new index. */
function mover<T>(from: readonly T[], to: T[]): (index: number) => number {
  const moved = new Map<number, number>();
  return (index) => {
    const known = moved.get(index);
    const item = from[index];
    if (known !== undefined || item === undefined) return known ?? index;
    moved.set(index, to.push(item) - 1);
    return to.length - 1;
  };
}
