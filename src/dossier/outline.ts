import type { Parsed, ParsedPage } from './parse.ts';
import type { Body, Segment } from './segments.ts';

/** How much of a page is asked for. */
export const forms = ['whole', 'outline'] as const;
export type Form = (typeof forms)[number];

/**
 * Pages without what only readers see: HTML, sentences and texts are empty, everything that a finding can
 * come of is there. A third of the size of what was parsed, so a check of a large dossier reads it instead.
 */
export function outlineOf({ pages, diagnostics }: Parsed): Parsed {
  return { pages: pages.map(outlinePage), diagnostics };
}

function outlinePage(parsed: ParsedPage): ParsedPage {
  const page = { ...parsed.page, body: outlineBody(parsed.page.body) } as ParsedPage['page'];
  return { ...parsed, page, isOutline: true };
}

function outlineBody(body: Body): Body {
  return {
    segments: outlineSegments(body.segments),
    links: body.links.map((link) => ({ ...link, sentence: { before: '', after: '' } })),
    cites: body.cites,
    footnotes: body.footnotes.map((note) => ({ ...note, segments: outlineSegments(note.segments) })),
    headings: body.headings.map((heading) => ({ ...heading, text: '' })),
    uncited: body.uncited.map((passage) => ({ ...passage, text: '' })),
    // Whether a page says anything at all is a matter of findings.
    text: body.text.slice(0, 1),
  };
}

/** What is shown between components and citations is left out, and where a link stands. */
function outlineSegments(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment): Segment[] => {
    if (segment.type === 'html' || segment.type === 'link') return [];
    if (segment.type !== 'component') return [segment];
    const { call } = segment;
    return [{ ...segment, call: { ...call, text: '', children: outlineSegments(call.children) } }];
  });
}
