import type { ParsedPage } from './parse.ts';
import { type Source, type Tlp, tlpLevels } from './schema.ts';
import type { Body, Segment } from './segments.ts';

/** Whether a marking may appear in a build with this ceiling; nothing marked means the dossier's own level. */
export function within(tlp: Tlp | undefined, ceiling: Tlp): boolean {
  return tlp === undefined || tlpLevels.indexOf(tlp) <= tlpLevels.indexOf(ceiling);
}

/** Leaves out every page, source, relation, participant and part of a page marked above the ceiling. */
export function filterTlp(
  pages: readonly ParsedPage[],
  sources: readonly Source[],
  ceiling: Tlp,
): { pages: ParsedPage[]; sources: Source[] } {
  return {
    pages: pages
      .filter(({ page }) => within(page.front.tlp, ceiling))
      .map((parsed) => filterPage(parsed, ceiling)),
    sources: sources.filter((source) => within(source.tlp, ceiling)),
  };
}

function filterPage(parsed: ParsedPage, ceiling: Tlp): ParsedPage {
  const { page } = parsed;
  const front = { ...page.front };
  if ('relations' in front && front.relations)
    front.relations = front.relations.filter((r) => within(r.tlp, ceiling));
  if ('participants' in front && front.participants)
    front.participants = front.participants.filter((p) => within(p.tlp, ceiling));
  return { ...parsed, page: { ...page, front, body: filterBody(page.body, ceiling) } as ParsedPage['page'] };
}

/** Links, citations, headings and text of what is left out go with it, so that nothing later can count or quote them. */
function filterBody(body: Body, ceiling: Tlp): Body {
  if (
    !hasMarkedAbove(body.segments, ceiling) &&
    !body.footnotes.some((n) => hasMarkedAbove(n.segments, ceiling))
  )
    return body;
  const kept: Body = { ...body, links: [], cites: [], footnotes: [], headings: [], uncited: [], text: '' };
  const renumber = <T>(from: readonly T[], to: T[]) => {
    const moved = new Map<number, number>();
    return (index: number): number => {
      const known = moved.get(index);
      const item = from[index];
      if (known !== undefined || item === undefined) return known ?? index;
      moved.set(index, to.push(item) - 1);
      return to.length - 1;
    };
  };
  const moves = {
    link: renumber(body.links, kept.links),
    cite: renumber(body.cites, kept.cites),
    note: renumber(body.footnotes, kept.footnotes),
  };
  const move = (segments: readonly Segment[]): Segment[] =>
    filterSegments(segments, ceiling).map((segment) => {
      if (segment.type === 'html') return segment;
      if (segment.type === 'component')
        return { type: 'component', call: { ...segment.call, children: move(segment.call.children) } };
      return { type: segment.type, index: moves[segment.type](segment.index) };
    });
  kept.segments = move(body.segments);
  // A note's own notes join the list while it is walked.
  for (let i = 0; i < kept.footnotes.length; i++) {
    const note = kept.footnotes[i];
    if (note) kept.footnotes[i] = { ...note, segments: move(note.segments) };
  }
  const html = htmlOf(kept.segments);
  kept.text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  kept.headings = body.headings.filter(({ id }) => html.includes(`id="${id}"`));
  return kept;
}

function htmlOf(segments: readonly Segment[]): string {
  return segments
    .map((s) => (s.type === 'html' ? s.html : s.type === 'component' ? htmlOf(s.call.children) : ''))
    .join('');
}

function hasMarkedAbove(segments: readonly Segment[], ceiling: Tlp): boolean {
  return segments.some(
    (s) =>
      s.type === 'component' && (!within(markOf(s), ceiling) || hasMarkedAbove(s.call.children, ceiling)),
  );
}

function markOf(segment: Segment & { type: 'component' }): Tlp | undefined {
  return tlpLevels.find((level) => level === segment.call.attributes.tlp);
}

function filterSegments(segments: readonly Segment[], ceiling: Tlp): Segment[] {
  return segments.filter((segment) => segment.type !== 'component' || within(markOf(segment), ceiling));
}
