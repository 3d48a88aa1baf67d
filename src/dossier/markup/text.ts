import type { Nodes } from 'mdast';
import { markTarget } from '../targetMark.ts';
import { isJsx } from './blocks.ts';

/** Whether a node is a component with a TLP level of its own, whose text its surroundings must not repeat. */
export function isMarked(node: Nodes): boolean {
  return isJsx(node) && node.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === 'tlp');
}

/** Plain text of nodes, without citations, footnote marks and parts with a TLP level of their own. */
export function textOf(nodes: readonly Nodes[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts);
  return singleSpaced(parts.join('')).trim();
}

/** White space made one space; single ones, which are nearly all, are passed over. */
export function singleSpaced(text: string): string {
  return text.replace(/\s\s+|[^\S ]/g, ' ');
}

const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'blockquote',
  'code',
  'mdxJsxFlowElement',
]);

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'cite' || node.type === 'footnoteReference') {
    // The space before a mark belongs to the mark.
    const last = parts.pop();
    if (last !== undefined) parts.push(last.trimEnd());
  } else if (node.type === 'wikilink') parts.push(node.label || markTarget(node.target));
  else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') parts.push(node.value);
  else if (node.type === 'image') parts.push(node.alt ?? '');
  else if (node.type === 'break') parts.push(' ');
  else if ('children' in node && node.type !== 'footnoteDefinition' && !isMarked(node)) {
    for (const child of node.children) collect(child, parts);
  }
  if (blocks.has(node.type)) parts.push(' ');
}
