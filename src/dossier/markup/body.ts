import type { Nodes, Root } from 'mdast';
import { anchorOfCall, anchorsOf, decodeAnchor, headingIds, missingAnchor } from '../anchors.ts';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics.ts';
import { type Body, emptyBody } from '../segments.ts';
import { walk } from './blocks.ts';
import { Footnotes } from './footnotes.ts';
import { type Place, render } from './html.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Source, spanOf } from './source.ts';
import { linkKind } from './targets.ts';
import { textOf } from './text.ts';
import { uncitedOf } from './uncited.ts';
import type { Calls } from './vet.ts';

/** The tree of a page, vetted. */
export interface Vetted {
  file: string;
  source: Source;
  root: Root;
  /** Language of the dossier. */
  lang: string;
  calls: Calls;
}

/**
 * Turns a tree into segments of safe HTML and plain data about its links, citations and prose.
 * @param diagnostics findings so far; what is found here joins them
 */
export function bodyOf(vetted: Vetted, diagnostics: Diagnostic[]): Body {
  const { file, source, root, lang, calls } = vetted;
  const body = emptyBody();
  const footnotes = new Footnotes(file, root);
  body.headings = headingsOf(root, calls);
  const sentences = sentencesOf(root, lang);
  const place: Place = (node, children) =>
    placeLink(node, body, sentences) ??
    placeCite(node, body, source) ??
    placeNote(node, footnotes) ??
    placeCall(node, calls, children);
  body.segments = render(root.children, place);
  body.footnotes = footnotes.rendered(place);
  // One by one: a hostile page has more than a call takes arguments.
  for (const found of footnotes.diagnostics) diagnostics.push(found);
  for (const found of unledFragments(file, root, body)) diagnostics.push(found);
  const excused = excusedLines(diagnostics);
  body.uncited = uncitedOf(root).filter(({ span }) => !holdsLine(span, excused));
  body.text = textOf(root.children);
  return body;
}

/** Gives every heading the id that links lead to. */
function headingsOf(root: Root, calls: Calls): Body['headings'] {
  const idOf = headingIds([...calls.values()].flatMap((call) => anchorOfCall(call) ?? []));
  const headings: Body['headings'] = [];
  for (const node of walk(root)) {
    if (node.type !== 'heading') continue;
    const text = textOf([node]);
    const id = idOf(text);
    node.data = { ...node.data, hProperties: { id } };
    headings.push({ depth: node.depth, id, text, span: spanOf(node) });
  }
  return headings;
}

type Placed = ReturnType<Place>;

function placeLink(node: Nodes, body: Body, sentences: ReadonlyMap<Nodes, Sentence>): Placed {
  if (node.type !== 'wikilink' && node.type !== 'link') return undefined;
  if (node.type === 'link' && linkKind(node.url) !== 'path') return undefined;
  const label = node.type === 'link' ? textOf(node.children) : node.label;
  body.links.push({
    target: node.type === 'link' ? node.url : node.target,
    ...(label ? { label } : {}),
    kind: node.type === 'link' ? 'path' : 'wiki',
    sentence: sentences.get(node) ?? { before: '', after: '' },
    span: spanOf(node),
  });
  return { type: 'link', index: body.links.length - 1 };
}

function placeCite(node: Nodes, body: Body, source: Source): Placed {
  if (node.type !== 'cite') return undefined;
  const start = node.position?.start.offset ?? 0;
  body.cites.push(
    node.items.map(({ start: from, end: to, ...item }) => ({
      ...item,
      span: source.span(start + from, start + to),
    })),
  );
  return { type: 'cite', index: body.cites.length - 1 };
}

function placeNote(node: Nodes, footnotes: Footnotes): Placed {
  if (node.type !== 'footnoteReference') return undefined;
  const index = footnotes.numberOf(node.identifier);
  return index === undefined ? undefined : { type: 'note', index };
}

function placeCall(node: Nodes, calls: Calls, children: Parameters<Place>[1]): Placed {
  const call = calls.get(node);
  if (!call || !('children' in node)) return undefined;
  return {
    type: 'component',
    call: {
      ...call,
      children: children(),
      text: textOf(node.children),
      inline: node.type === 'mdxJsxTextElement',
      span: spanOf(node),
    },
  };
}

/** Links to places of their own page that are none. */
function unledFragments(file: string, root: Root, body: Body): Diagnostic[] {
  const anchors = anchorsOf(body);
  const found: Diagnostic[] = [];
  for (const node of walk(root)) {
    if (node.type !== 'link' || linkKind(node.url) !== 'fragment') continue;
    const anchor = decodeAnchor(node.url.trim().slice(1));
    const { message, hint } = missingAnchor('This page', anchor, anchors);
    if (!anchors.has(anchor)) found.push(diagnostic(file, spanOf(node), 'link/heading', message, hint));
  }
  return found;
}

const excusing = new Set<string>([
  'markup/esm',
  'markup/syntax',
  'cite/syntax',
  'footnote/label',
  'heading/mark',
]);

/** A line of code or a heading need not cite anything, and a citation or footnote with a mistake is one: all are reported as what they are. */
function excusedLines(diagnostics: readonly Diagnostic[]): ReadonlySet<number> {
  return new Set(diagnostics.flatMap(({ code, line }) => (excusing.has(code) ? [line] : [])));
}

function holdsLine({ line, endLine }: Span, lines: ReadonlySet<number>): boolean {
  for (let at = line; at <= endLine; at++) if (lines.has(at)) return true;
  return false;
}
