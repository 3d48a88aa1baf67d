import type { ParsedPage } from './parse.ts';
import { type Source, type Tlp, tlpLevels } from './schema.ts';
import type { Segment } from './segments.ts';

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
    pages: pages.filter(({ page }) => within(page.front.tlp, ceiling)).map((parsed) => filterPage(parsed, ceiling)),
    sources: sources.filter((source) => within(source.tlp, ceiling)),
  };
}

function filterPage(parsed: ParsedPage, ceiling: Tlp): ParsedPage {
  const { page } = parsed;
  const front = { ...page.front };
  if ('relations' in front && front.relations) front.relations = front.relations.filter((r) => within(r.tlp, ceiling));
  if ('participants' in front && front.participants) front.participants = front.participants.filter((p) => within(p.tlp, ceiling));
  const segments = filterSegments(page.body.segments, ceiling);
  const footnotes = page.body.footnotes.map((note) => ({ ...note, segments: filterSegments(note.segments, ceiling) }));
  return { ...parsed, page: { ...page, front, body: { ...page.body, segments, footnotes } } as ParsedPage['page'] };
}

function filterSegments(segments: readonly Segment[], ceiling: Tlp): Segment[] {
  return segments.flatMap((segment): Segment[] => {
    if (segment.type !== 'component') return [segment];
    const { call } = segment;
    const marked = tlpLevels.find((level) => level === call.attributes['tlp']);
    if (!within(marked, ceiling)) return [];
    return [{ type: 'component', call: { ...call, children: filterSegments(call.children, ceiling) } }];
  });
}
