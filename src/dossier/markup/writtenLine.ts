import type { Paragraph } from 'mdast';
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
