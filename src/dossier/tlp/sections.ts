import { type ElementNode, type TreeNode, textOfNodes } from './tree.ts';

/** Elements that stand or fall as one passage. */
export const passages: ReadonlySet<string> = new Set([
  'p',
  'li',
  'tr',
  'blockquote',
  'pre',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Whether an element is a list or a table, whose items are passages of their own. */
export function isList(node: ElementNode): boolean {
  return node.tag === 'ul' || node.tag === 'ol' || node.tag === 'table';
}

/** Whether a node is white space between blocks. */
export function isBlank(node: TreeNode): boolean {
  return node.type === 'html' && node.html.trim() === '';
}

/** Whether anything but white space and empty elements is there. */
export function hasContent(nodes: readonly TreeNode[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'html') return node.html.trim() !== '';
    return node.type !== 'element' || hasContent(node.children);
  });
}

/** Whether a list has an item, or a table a row under its head. */
export function hasPassages(node: ElementNode): boolean {
  if (node.tag === 'thead') return true;
  return node.children.some(
    (child) =>
      child.type === 'component' ||
      (child.type === 'element' && child.tag !== 'thead' && (passages.has(child.tag) || hasPassages(child))),
  );
}

/** Takes back a paragraph that introduced what is gone: it ends in a colon. */
export function dropIntroduction(kept: TreeNode[]): void {
  let at = kept.length - 1;
  while (at >= 0 && isBlank(kept[at] ?? { type: 'html', html: '' })) at--;
  const last = kept[at];
  if (last?.type !== 'element' || last.tag !== 'p') return;
  if (textOfNodes([last]).endsWith(':')) kept.splice(at);
}

function depthOf(node: TreeNode): number | undefined {
  const depth = node.type === 'element' ? /^h([2-6])$/.exec(node.tag)?.[1] : undefined;
  return depth === undefined ? undefined : Number(depth);
}

/** The headings of the sections that the end of a list of nodes stands in. */
export function openHeadings(nodes: readonly TreeNode[]): TreeNode[] {
  const open: TreeNode[] = [];
  let least = 7;
  for (const node of nodes.toReversed()) {
    const depth = depthOf(node);
    if (depth === undefined || depth >= least) continue;
    open.push(node);
    least = depth;
  }
  return open;
}

/** Takes out the headings, of those given, under which nothing is left. */
export function withoutEmptySections(nodes: TreeNode[], headings: ReadonlySet<TreeNode>): TreeNode[] {
  const kept: TreeNode[] = [];
  /** Depth of the section that begins at the end of what was kept so far, read from behind; 0 for content. */
  let next = 1;
  for (const node of nodes.toReversed()) {
    const depth = depthOf(node);
    if (depth !== undefined && headings.has(node) && next !== 0 && next <= depth) {
      while (kept[0] && isBlank(kept[0])) kept.shift();
      continue;
    }
    kept.unshift(node);
    if (depth !== undefined) next = depth;
    else if (!isBlank(node)) next = 0;
  }
  return kept;
}
