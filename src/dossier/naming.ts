import type { ParsedPage } from './parse.ts';
import type { Body, ComponentCall, LinkRef, Segment } from './segments.ts';

/*
 * A link without a label is shown by the title of its page, which a parser that sees one page cannot
 * know. Until linking does, its target stands between two control characters, which content never holds.
 */
const open = '\u0002';
const close = '\u0003';
const marked = new RegExp(`${open}([^${open}${close}]*)${close}`, 'g');

/** The text of a link without a label, until its page is known. */
export function markTarget(target: string): string {
  return `${open}${target}${close}`;
}

type NameOf = (target: string) => string;

/** A page whose texts name the pages of its links as a reader sees them named. */
export function nameLinks(parsed: ParsedPage, nameOf: NameOf): ParsedPage {
  const { body } = parsed.page;
  if (!body.links.some((link) => link.kind === 'wiki' && link.label === undefined)) return parsed;
  return { ...parsed, page: { ...parsed.page, body: nameBody(body, nameOf) } as ParsedPage['page'] };
}

function nameBody(body: Body, nameOf: NameOf): Body {
  const name = (text: string): string =>
    text.includes(open) || text.includes(close)
      ? text
          .replace(marked, (_, target: string) => nameOf(target))
          .replaceAll(open, '')
          .replaceAll(close, '')
      : text;
  const segments = (list: readonly Segment[]): Segment[] =>
    list.map((segment) =>
      segment.type === 'component' ? { ...segment, call: call(segment.call) } : segment,
    );
  const call = (one: ComponentCall): ComponentCall => ({
    ...one,
    text: name(one.text),
    children: segments(one.children),
  });
  const link = (one: LinkRef): LinkRef => ({
    ...one,
    sentence: { before: name(one.sentence.before), after: name(one.sentence.after) },
  });
  return {
    ...body,
    segments: segments(body.segments),
    links: body.links.map(link),
    footnotes: body.footnotes.map((note) => ({ ...note, segments: segments(note.segments) })),
    headings: body.headings.map((heading) => ({ ...heading, text: name(heading.text) })),
    uncited: body.uncited.map((block) => ({ ...block, text: name(block.text) })),
    text: name(body.text),
  };
}
