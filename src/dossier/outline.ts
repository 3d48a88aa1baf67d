import type { Parsed, ParsedPage } from './parse.ts';
import type { Body, Segment } from './segments.ts';

/** How much of a page is asked for: all of it at once, all of it but the prose later, or what findings can come of. */
export type Form = 'whole' | 'later' | 'outline';

/**
 * Pages without what only readers see: HTML, sentences and texts are empty, everything that a finding can
 * come of is there. A third of the size of what was parsed, so a check of a large dossier reads it instead.
 */
export function outlineOf({ pages, diagnostics }: Parsed): Parsed {
  return { pages: pages.map(outlinePage), diagnostics };
}

function outlinePage(parsed: ParsedPage): ParsedPage {
  const page = { ...parsed.page, body: bodyInOutline(parsed.page.body) } as ParsedPage['page'];
  return { ...parsed, page, isOutline: true };
}

function bodyInOutline(body: Body): Body {
  return {
    ...outlineBody(body, () => ''),
    links: body.links.map((link) => ({ ...link, sentence: { before: '', after: '' } })),
    cites: body.cites,
    headings: body.headings.map((heading) => ({ ...heading, text: '' })),
    uncited: body.uncited.map((passage) => ({ ...passage, text: '' })),
    // Whether a page says anything at all is a matter of findings.
    text: body.text.slice(0, 1),
  };
}

/**
 * The calls, citations and notes of a body. What is shown between them is left out, and where a link stands.
 * @param textOf what is kept of the text of a call
 */
export function outlineBody(
  { segments, footnotes }: Body,
  textOf: (text: string) => string,
): Pick<Body, 'segments' | 'footnotes'> {
  const outlined = (all: readonly Segment[]): Segment[] =>
    all.flatMap((segment): Segment[] => {
      if (segment.type === 'html' || segment.type === 'link') return [];
      if (segment.type !== 'component') return [segment];
      const { call } = segment;
      return [{ ...segment, call: { ...call, text: textOf(call.text), children: outlined(call.children) } }];
    });
  return {
    segments: outlined(segments),
    footnotes: footnotes.map((note) => ({ ...note, segments: outlined(note.segments) })),
  };
}
