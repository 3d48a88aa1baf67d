import type { Nodes, Root } from 'mdast';
import type { Body } from '../segments.ts';
import { isJsx, walk } from './blocks.ts';
import { spanOf } from './source.ts';
import { textOf } from './text.ts';

/** Components whose content is prose like any other; that of the rest answers for itself. */
const prose = new Set<string | null>(['Note', 'Quote', 'Restricted']);
const introduced = new Set(['list', 'table', 'blockquote']);

/** Blocks of prose that carry neither a citation nor a footnote. */
export function uncitedOf(root: Root): Body['uncited'] {
  const found: Body['uncited'] = [];
  const check = (node: Nodes, parts: readonly Nodes[]): void => {
    if (parts.some(isCited) || isPicture(node)) return;
    const text = textOf(parts);
    if (/\p{L}/u.test(text)) found.push({ text, span: spanOf(node) });
  };
  const visit = (nodes: readonly Nodes[]): void => {
    nodes.forEach((node, index) => {
      if (node.type === 'paragraph') {
        const next = nodes[index + 1];
        if (!(next && introduced.has(next.type) && textOf([node]).endsWith(':'))) check(node, [node]);
      } else if (node.type === 'blockquote') check(node, [node]);
      else if (node.type === 'table') for (const row of node.children.slice(1)) check(row, [row]);
      else if (node.type === 'list') {
        for (const item of node.children) {
          const own = item.children.filter((child) => child.type !== 'list');
          const lists = item.children.filter((child) => child.type === 'list');
          if (!(lists.length && textOf(own).endsWith(':'))) check(item, own);
          visit(lists);
        }
      } else if (isJsx(node) && prose.has(node.name)) visit(node.children);
    });
  };
  visit(root.children);
  return found;
}

/** Whether a paragraph is but an image, which is told of as such. */
function isPicture(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every(
      (child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function isCited(root: Nodes): boolean {
  for (const node of walk(root)) if (node.type === 'cite' || node.type === 'footnoteReference') return true;
  return false;
}
