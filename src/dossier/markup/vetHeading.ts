import type { Heading, Nodes } from 'mdast';
import { isJsx, walk } from './blocks.ts';
import type { Findings } from './findings.ts';
import type { Source } from './source.ts';

/** Longest text of a heading that a hint repeats. */
const SHOWN = 80;

/**
 * Checks a heading.
 * @param last level of the heading before it
 * @returns the level that those after it follow
 */
export function vetHeading(node: Heading, last: number, source: Source, findings: Findings): number {
  const written = source.slice(node.position);
  if (!written.startsWith('#')) {
    findings.on(node, 'heading/underlined', ...underlined(written));
    return 2;
  }
  if (![...walk(node)].some(isSaid)) {
    const mark = '#'.repeat(Math.max(2, node.depth));
    const hint = `Write a text behind it, such as \`${mark} Result\`, or remove the line.`;
    findings.on(node, 'heading/empty', 'This heading has no text.', hint);
    return last;
  }
  if (node.depth === 1) {
    const message = 'The title of a page is in its front matter.';
    findings.on(node, 'markup/heading-1', message, 'Begin with `##`.');
  } else if (node.depth > last + 1) {
    const message = `A heading of level ${node.depth} follows one of level ${last}.`;
    findings.on(node, 'heading/skip', message, `Write \`${'#'.repeat(last + 1)}\`.`);
  }
  return node.depth;
}

/** Whether a node shows something of its own; a citation is but a mark. */
function isSaid(node: Nodes): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.trim() !== '';
  return node.type === 'wikilink' || node.type === 'image' || isJsx(node);
}

/** Message and hint for a text with a line under it. */
function underlined(written: string): [string, string] {
  const lines = written.split('\n');
  const text = lines.length === 2 && written.length <= SHOWN ? (lines[0] ?? '').trim() : 'text';
  const isRule = written.trimEnd().endsWith('-');
  return [
    `A line of \`${isRule ? '---' : '==='}\` under text makes a heading of it.`,
    isRule
      ? `Write \`## ${text}\`, or put an empty line above the \`---\`.`
      : `Write \`## ${text}\`, without the line below.`,
  ];
}
