import type { BodyView, ComponentView } from '../../views/componentViews.ts';
import { inline, type LinkTo, startOfLine, textOf } from './inline.ts';
import { type Element, type Node, treeOf } from './tree.ts';

export interface Writing {
  linkTo: LinkTo;
  /** A component that stands as a block. */
  component: (component: ComponentView) => string;
}

/** A body as blocks of Markdown, an empty line between them. */
export function bodyMarkdown(body: BodyView, writing: Writing): string {
  return blocks(treeOf(body), writing);
}

const blockTags = new Set([
  'p',
  'ul',
  'ol',
  'blockquote',
  'pre',
  'table',
  'hr',
  'div',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Nodes as blocks; what stands in no block of its own makes a paragraph. */
function blocks(nodes: readonly Node[], writing: Writing): string {
  const written: string[] = [];
  let loose: Node[] = [];
  const flush = (): void => {
    const text = inline(loose, writing.linkTo).trim();
    if (text) written.push(startOfLine(text));
    loose = [];
  };
  for (const node of nodes) {
    const block = blockOf(node, writing);
    if (block === undefined) loose.push(node);
    else {
      flush();
      if (block) written.push(block);
    }
  }
  flush();
  return written.join('\n\n');
}

function blockOf(node: Node, writing: Writing): string | undefined {
  if (typeof node === 'string') return undefined;
  if ('component' in node) return isInline(node.component) ? undefined : writing.component(node.component);
  return blockTags.has(node.tag) ? element(node, writing) : undefined;
}

function isInline(component: ComponentView): boolean {
  return 'inline' in component && component.inline;
}

function element(node: Element, writing: Writing): string {
  const { tag, children } = node;
  const { linkTo } = writing;
  if (/^h[2-6]$/.test(tag)) return `${'#'.repeat(Number(tag[1]))} ${inline(children, linkTo).trim()}`;
  if (tag === 'p') return paragraph(children, writing);
  if (tag === 'ul' || tag === 'ol') return list(node, writing);
  if (tag === 'blockquote') return quoted(blocks(children, writing));
  if (tag === 'pre') return fenced(textOf(children));
  if (tag === 'hr') return '---';
  return tag === 'table' ? table(node, writing) : blocks(children, writing);
}

/** A component that is a block may stand within a paragraph's element. */
function paragraph(children: readonly Node[], writing: Writing): string {
  const whole = children.some(
    (node) => typeof node !== 'string' && 'component' in node && !isInline(node.component),
  );
  return whole ? blocks(children, writing) : startOfLine(inline(children, writing.linkTo).trim());
}

/** Blocks as a quotation. */
export function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function list({ tag, attributes, children }: Element, writing: Writing): string {
  const items = children.filter(
    (node): node is Element => typeof node !== 'string' && 'tag' in node && node.tag === 'li',
  );
  const loose = items.some((item) =>
    item.children.some((n) => typeof n !== 'string' && 'tag' in n && n.tag === 'p'),
  );
  const first = Number(attributes.start ?? 1);
  const written = items.map((item, i) => {
    const mark = tag === 'ol' ? `${first + i}. ` : '- ';
    return `${mark}${blocks(item.children, writing).replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)}`;
  });
  // A nested list follows its item's text without an empty line.
  return loose ? written.join('\n\n') : written.map((item) => item.replace(/\n\n/g, '\n')).join('\n');
}

function table(node: Element, writing: Writing): string {
  const rows = rowsOf(node);
  const [head = []] = rows;
  const rule = head.map(({ attributes: { align } }) =>
    align === 'right' ? '--:' : align === 'center' ? ':-:' : align === 'left' ? ':--' : '---',
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const [first = '', ...rest] = rows.map((row) =>
    line(row.map((cell) => inline(cell.children, writing.linkTo).trim())),
  );
  return [first, line(rule), ...rest].join('\n');
}

function rowsOf(node: Element): Element[][] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string' || !('tag' in child)) return [];
    if (child.tag !== 'tr') return rowsOf(child);
    return [child.children.filter((cell): cell is Element => typeof cell !== 'string' && 'tag' in cell)];
  });
}
