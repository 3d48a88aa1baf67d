import type { Body, Segment } from '../segments.ts';
import { markTarget } from '../targetMark.ts';

/** An HTML element of a body with what stands in it. */
export interface ElementNode {
  type: 'element';
  tag: string;
  open: string;
  children: TreeNode[];
  close: string;
}

/** Text and void elements, as HTML. */
export interface HtmlNode {
  type: 'html';
  html: string;
}

/** A link, citation, footnote mark or component call. */
export type SlotNode = Exclude<Segment, { type: 'html' }>;

export type TreeNode = ElementNode | HtmlNode | SlotNode;

const tag = /<(\/?)([a-z][a-z0-9]*)(?:[^">]|"[^"]*")*>/g;
const voids = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr']);

/**
 * Segments as a tree of elements, so that a paragraph or a row can be taken out whole. Reads only
 * what the compiler wrote itself: well-formed when joined, and no `<` outside of tags.
 */
export function treeOf(segments: readonly Segment[]): TreeNode[] {
  const roots: TreeNode[] = [];
  const open: ElementNode[] = [];
  const add = (node: TreeNode): void => void (open.at(-1)?.children ?? roots).push(node);
  const addHtml = (html: string): void => {
    if (html !== '') add({ type: 'html', html });
  };
  for (const segment of segments) {
    if (segment.type !== 'html') {
      add(segment);
      continue;
    }
    let from = 0;
    for (const match of segment.html.matchAll(tag)) {
      const [whole, slash, name = ''] = match;
      addHtml(segment.html.slice(from, match.index));
      from = match.index + whole.length;
      if (voids.has(name)) addHtml(whole);
      else if (slash === '') {
        const element: ElementNode = { type: 'element', tag: name, open: whole, children: [], close: '' };
        add(element);
        open.push(element);
      } else {
        const element = open.pop();
        if (element) element.close = whole;
      }
    }
    addHtml(segment.html.slice(from));
  }
  return roots;
}

/** The tree as segments again, neighbouring HTML joined. */
export function segmentsOf(nodes: readonly TreeNode[]): Segment[] {
  const segments: Segment[] = [];
  const html = (text: string): void => {
    const last = segments.at(-1);
    if (last?.type === 'html') last.html += text;
    else if (text !== '') segments.push({ type: 'html', html: text });
  };
  const visit = (node: TreeNode): void => {
    if (node.type === 'html') html(node.html);
    else if (node.type === 'element') {
      html(node.open);
      node.children.forEach(visit);
      html(node.close);
    } else segments.push(node);
  };
  nodes.forEach(visit);
  return segments;
}

/** Text for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&#x26;').replace(/</g, '&#x3C;');
}

/** HTML without its tags, references decoded. */
export function plainOf(html: string): string {
  return html
    .replace(tag, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (whole, hex: string) => codePoint(Number.parseInt(hex, 16)) ?? whole)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function codePoint(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

const inlines = new Set(['a', 'em', 'strong', 'del', 'code', 'span', 'sup', 'sub']);

/**
 * Plain text as the parser takes it from Markdown: links by label or marked target; nothing of citations,
 * footnote marks and components with a marking of their own.
 */
export function textOfNodes(nodes: readonly TreeNode[], body?: Body): string {
  const parts: string[] = [];
  const visit = (node: TreeNode): void => {
    if (node.type === 'html') parts.push(plainOf(node.html));
    else if (node.type === 'element') {
      node.children.forEach(visit);
      if (!inlines.has(node.tag)) parts.push(' ');
    } else if (node.type === 'link') {
      const link = body?.links[node.index];
      if (link) parts.push(link.label ?? markTarget(link.target));
    } else if (node.type === 'component') {
      if (node.call.attributes.tlp === undefined) treeOf(node.call.children).forEach(visit);
      if (!node.call.inline) parts.push(' ');
    } else {
      // The space before a mark belongs to the mark.
      const last = parts.pop();
      if (last !== undefined) parts.push(last.trimEnd());
    }
  };
  nodes.forEach(visit);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The HTML of segments, that inside components included. */
export function htmlOf(segments: readonly Segment[]): string {
  return segments
    .map((s) => (s.type === 'html' ? s.html : s.type === 'component' ? htmlOf(s.call.children) : ''))
    .join('');
}
