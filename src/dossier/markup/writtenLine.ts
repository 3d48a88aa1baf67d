import type { Paragraph } from 'mdast';
import { walk } from './blocks.ts';
import type { Source } from './source.ts';

/** A line of a paragraph as it was written. */
export interface WrittenLine {
  /** Without what stands before it: the `>` of a quotation, the indent or mark of a list. */
  text: string;
  /** Of `text` in the file. */
  start: number;
  /** What stands before it. */
  before: string;
}

/** The lines of a paragraph. */
export function writtenLines(node: Paragraph, source: Source): WrittenLine[] {
  let start = node.position?.start.offset ?? 0;
  const first = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  return source
    .slice(node.position)
    .split('\n')
    .map((line, i) => {
      const before = i === 0 ? first : (/^[ \t>]*/.exec(line)?.[0] ?? '');
      const from = i === 0 ? 0 : before.length;
      const written = { text: line.slice(from).trimEnd(), start: start + from, before };
      start += line.length + 1;
      return written;
    });
}

/**
 * Tells whether plain text stands at an offset, rather than code, a comment or a tag. The paragraph is walked once,
 * when it is first asked.
 */
export function plainTextIn(paragraph: Paragraph): (offset: number) => boolean {
  let texts: { start: number; end: number }[] | undefined;
  return (offset) => {
    texts ??= textsOf(paragraph);
    let [from, to] = [0, texts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((texts[middle]?.end ?? 0) <= offset) from = middle + 1;
      else to = middle;
    }
    return (texts[from]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

/** Where the texts of a paragraph stand in the file, in their order. */
function textsOf(paragraph: Paragraph): { start: number; end: number }[] {
  const texts: { start: number; end: number }[] = [];
  for (const { type, position } of walk(paragraph)) {
    const { start, end } = position ?? {};
    if (type === 'text' && start?.offset !== undefined && end?.offset !== undefined)
      texts.push({ start: start.offset, end: end.offset });
  }
  return texts.sort((a, b) => a.start - b.start);
}
