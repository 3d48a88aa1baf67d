import { anchorOfCall, anchorsOf, decodeAnchor, headingIds } from '../anchors.ts';
import { type Body, type Segment, walkBody } from '../segments.ts';
import { plainOf, segmentsOf, type TreeNode, treeOf } from './tree.ts';

const ownId = /(<h[1-6][^<>]*? id=")([^"]*)/g;
const inPage = / href="#([^"]*)"/;

/**
 * A body whose headings are named as if nothing else had ever stood on the page: the number in an id tells
 * of another of the same words. Links on the page still lead to them; one to what is gone becomes its text.
 * @param body what is left of a body, its headings named as in the whole
 */
export function withOwnNames(body: Body): Body {
  const others: string[] = [];
  walkBody(body, (call) => {
    const anchor = anchorOfCall(call);
    if (anchor !== undefined) others.push(anchor);
  });
  const idOf = headingIds(others);
  const names = new Map(body.headings.map(({ id, text }) => [id, idOf(text)]));
  const kept = new Map([...others.map((id): [string, string] => [id, id]), ...names]);
  const named = (segments: readonly Segment[]): Segment[] =>
    segmentsOf(led(treeOf(segments), kept)).map((segment) => {
      if (segment.type === 'html') return { ...segment, html: withIds(segment.html, names) };
      if (segment.type !== 'component') return segment;
      return { ...segment, call: { ...segment.call, children: named(segment.call.children) } };
    });
  return {
    ...body,
    segments: named(body.segments),
    footnotes: body.footnotes.map((note) => ({ ...note, segments: named(note.segments) })),
    headings: body.headings.map((heading) => ({ ...heading, id: names.get(heading.id) ?? heading.id })),
  };
}

function withIds(html: string, names: ReadonlyMap<string, string>): string {
  return html.replace(ownId, (_, before: string, id: string) => `${before}${names.get(id) ?? id}`);
}

/** Elements whose links lead to where the anchors that are kept have come to be. */
function led(nodes: readonly TreeNode[], kept: ReadonlyMap<string, string>): TreeNode[] {
  return nodes.flatMap((node): TreeNode[] => {
    if (node.type !== 'element') return [node];
    const children = led(node.children, kept);
    const written = node.tag === 'a' ? inPage.exec(node.open)?.[1] : undefined;
    if (written === undefined) return [{ ...node, children }];
    const anchor = decodeAnchor(plainOf(written));
    const now = kept.get(anchor);
    if (now === undefined) return children;
    const open =
      now === anchor ? node.open : node.open.replace(inPage, ` href="#${encodeURIComponent(now)}"`);
    return [{ ...node, open, children }];
  });
}

/** Where each anchor of a body has come to be in what is left of it; undefined where it is gone. */
export function movesOf(before: Body, after: Body): Map<string, string | undefined> {
  const left = anchorsOf(after);
  const now = new Map(after.headings.map(({ span, id }) => [span, id]));
  // The id of what is gone may now be that of a heading.
  for (const id of now.values()) left.delete(id);
  const moves = new Map<string, string | undefined>();
  for (const anchor of anchorsOf(before)) moves.set(anchor, left.has(anchor) ? anchor : undefined);
  for (const { id, span } of before.headings) moves.set(id, now.get(span));
  return moves;
}
