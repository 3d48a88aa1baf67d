import type { Definition, Node, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { inlineComponents } from '../components.ts';

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a component call, an element or a fragment. */
export function isJsx(node: Node): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether `{…}` holds comments only. A loop, since a pattern would be quadratic on many unclosed comments. */
function isComment(value: string): boolean {
  let rest = value.trim();
  if (!rest) return false;
  while (rest.startsWith('/*')) {
    const end = rest.indexOf('*/', 2);
    if (end < 0) return false;
    rest = rest.slice(end + 2).trimStart();
  }
  return rest === '';
}

/**
 * Brings the tree into the shape the rest works on: comments dropped, references resolved to their
 * definitions, and components that stand on lines of their own lifted out of paragraphs.
 */
export function arrange(root: Root): void {
  const definitions = new Map<string, Definition>();
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    // Backwards, so that the first definition is met first and wins.
    if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes);
  }
  arrangeChildren(root, definitions, false);
}

function arrangeChildren(parent: Nodes, definitions: Map<string, Definition>, inList: boolean): void {
  if (!('children' in parent)) return;
  const within = inList || parent.type === 'listItem' || parent.type === 'table';
  const children: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    const kept = resolve(child, definitions);
    if (!kept) continue;
    if (kept.type === 'paragraph' && !within) {
      for (const block of split(kept)) {
        arrangeChildren(block, definitions, within);
        if (block.type !== 'paragraph' || block.children.length) children.push(block);
      }
    } else {
      arrangeChildren(kept, definitions, within);
      if (kept.type !== 'paragraph' || kept.children.length) children.push(kept);
    }
  }
  (parent as { children: Nodes[] }).children = children;
}

function resolve(node: Nodes, definitions: Map<string, Definition>): Nodes | undefined {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return isComment(node.value) ? undefined : node;
  }
  if (node.type === 'definition') return undefined;
  // A footnote whose label holds a space, told as such.
  if (node.type === 'linkReference' && node.identifier.startsWith('^'))
    return { type: 'text', value: `[${node.label ?? node.identifier}]`, position: node.position };
  if (node.type === 'linkReference' || node.type === 'imageReference') {
    const url = definitions.get(node.identifier)?.url ?? '';
    return node.type === 'linkReference'
      ? { type: 'link', url, children: node.children, position: node.position }
      : { type: 'image', url, alt: node.alt ?? '', position: node.position };
  }
  return node;
}

const isBlank = (node: Nodes | undefined): boolean => node?.type === 'text' && !node.value.trim();

/** Cuts a paragraph at the components that stand on lines of their own. */
function split(paragraph: Paragraph): (Paragraph | MdxJsxFlowElement)[] {
  const { children } = paragraph;
  if (!children.some(isJsx)) return [paragraph];
  const whole = children.every(
    (child) =>
      isJsx(child) || isBlank(child) || (child.type === 'mdxTextExpression' && isComment(child.value)),
  );
  const blocks: (Paragraph | MdxJsxFlowElement)[] = [];
  let run: PhrasingContent[] = [];
  const flush = (): void => {
    const rest = trim(run);
    if (rest.length) blocks.push(wrap(rest));
    run = [];
  };
  children.forEach((child, index) => {
    const lifts =
      child.type === 'mdxJsxTextElement' &&
      (whole ||
        (!inlineComponents.some((name) => name === child.name) &&
          endsLine(children[index - 1]) &&
          startsLine(children[index + 1])));
    if (!lifts) {
      if (!whole || !isBlank(child)) run.push(child);
      return;
    }
    flush();
    blocks.push(lift(child));
  });
  flush();
  return blocks;
}

function endsLine(node: PhrasingContent | undefined): boolean {
  return (
    !node || node.type === 'break' || (node.type === 'text' && /[\r\n][ \t]*$/.test(node.value.slice(-200)))
  );
}

function startsLine(node: PhrasingContent | undefined): boolean {
  return !node || node.type === 'break' || (node.type === 'text' && /^[ \t]*[\r\n]/.test(node.value));
}

function trim(run: PhrasingContent[]): PhrasingContent[] {
  const rest = run.slice();
  for (let first = rest[0]; first && (isBlank(first) || first.type === 'break'); first = rest[0])
    rest.shift();
  for (let last = rest.at(-1); last && (isBlank(last) || last.type === 'break'); last = rest.at(-1))
    rest.pop();
  const first = rest[0];
  if (first?.type === 'text') rest[0] = { ...first, value: first.value.trimStart() };
  const last = rest.at(-1);
  if (last?.type === 'text') rest[rest.length - 1] = { ...last, value: last.value.trimEnd() };
  return rest;
}

function wrap(children: PhrasingContent[]): Paragraph {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return { type: 'paragraph', children, ...(start && end ? { position: { start, end } } : {}) };
}

function lift(element: MdxJsxTextElement): MdxJsxFlowElement {
  const rest = trim(element.children);
  return { ...element, type: 'mdxJsxFlowElement', children: rest.length ? [wrap(rest)] : [] };
}

/** Every node of a tree in document order, by a loop. */
export function* walk(root: Nodes): Generator<RootContent | Root> {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node as RootContent | Root;
    if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes);
  }
}
