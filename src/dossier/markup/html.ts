import type { Comment, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, RootContent } from 'mdast';
import { defaultHandlers, type Handler, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { Segment } from '../segments.ts';

/**
 * What stands for a node between runs of HTML; undefined lets the node render as usual.
 * `children` renders what the node holds.
 */
export type Place = (node: Nodes, children: () => Segment[]) => Segment | undefined;

/** External links tell the other side nothing and give it no handle on this window. */
const rel = ['noopener', 'noreferrer'];

/** Renders nodes to segments. `place` says which become segments of their own and is asked in document order. */
export function render(nodes: readonly Nodes[], place: Place): Segment[] {
  let placed: Segment[] = [];
  const hold = (segment: Segment): Comment => {
    placed.push(segment);
    return { type: 'comment', value: String(placed.length - 1) };
  };
  // Within one run over the tree: each run of its own would look through all below it for definitions.
  const inner = (state: State, node: Nodes): Segment[] => {
    const outer = placed;
    placed = [];
    const children = state.all(node) as ElementContent[];
    const isInline = node.type === 'mdxJsxTextElement';
    const tree: Root = { type: 'root', children: isInline ? children : state.wrap(children) };
    const segments = cut(toHtml(tree), placed);
    placed = outer;
    return segments;
  };
  const custom: Handler = (state: State, node: Nodes): ElementContent | ElementContent[] | undefined => {
    const segment = place(node, () => inner(state, node));
    if (segment) return hold(segment);
    if (node.type === 'link') {
      const rendered = defaultHandlers.link(state, { ...node, title: null });
      const properties: Properties = node.url.startsWith('#') ? {} : { rel };
      return { ...rendered, properties: { ...rendered.properties, ...properties } };
    }
    return 'children' in node ? (state.all(node) as ElementContent[]) : undefined;
  };
  const dropped: Handler = () => undefined;
  const handlers: Handlers = {
    link: custom,
    wikilink: custom,
    cite: custom,
    footnoteReference: custom,
    mdxJsxFlowElement: custom,
    mdxJsxTextElement: custom,
    mdxFlowExpression: dropped,
    mdxTextExpression: dropped,
    footnoteDefinition: dropped,
    image: dropped,
    html: dropped,
  };
  const tree = toHast({ type: 'root', children: nodes as RootContent[] }, { handlers });
  return cut(toHtml(tree), placed);
}

/**
 * Splits at the comments. Content cannot forge one: text never holds a bare `<`, and whole tags are
 * matched first, so that `<!--0-->` inside an attribute is skipped with its tag.
 */
function cut(html: string, placed: readonly Segment[]): Segment[] {
  const segments: Segment[] = [];
  const token = /<!--(\d+)-->|<[a-z/][^">]*(?:"[^"]*"[^">]*)*>/g;
  let from = 0;
  for (const match of html.matchAll(token)) {
    const segment = match[1] === undefined ? undefined : placed[Number(match[1])];
    if (!segment) continue;
    if (match.index > from) segments.push({ type: 'html', html: html.slice(from, match.index) });
    segments.push(segment);
    from = match.index + match[0].length;
  }
  if (from < html.length) segments.push({ type: 'html', html: html.slice(from) });
  return segments;
}
