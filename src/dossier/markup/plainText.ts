import type { Nodes } from 'mdast';
import { walk } from './blocks.ts';

/**
 * Tells whether plain text stands at an offset, rather than code, a comment or a tag. The node is walked once, when it
 * is first asked.
 */
export function plainTextIn(node: Nodes): (offset: number) => boolean {
  let texts: { start: number; end: number }[] | undefined;
  return (offset) => {
    texts ??= textsOf(node);
    let [from, to] = [0, texts.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((texts[middle]?.end ?? 0) <= offset) from = middle + 1;
      else to = middle;
    }
    return (texts[from]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

/** Where the texts of a node stand in the file, in their order. */
function textsOf(node: Nodes): { start: number; end: number }[] {
  const texts: { start: number; end: number }[] = [];
  for (const { type, position } of walk(node)) {
    const { start, end } = position ?? {};
    if (type === 'text' && start?.offset !== undefined && end?.offset !== undefined)
      texts.push({ start: start.offset, end: end.offset });
  }
  return texts.sort((a, b) => a.start - b.start);
}
