import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { anchorsOf, decodeAnchor, missingAnchor, ownAnchors } from './anchors.ts';
import { type Diagnostic, diagnostic, type Span } from './diagnostics.ts';
import { arrange, walk } from './markup/blocks.ts';
import { type Place, render } from './markup/html.ts';
import { limitsOfText, limitsOfTree } from './markup/limits.ts';
import { parseTree } from './markup/parser.ts';
import { type Run, runsOf } from './markup/runs.ts';
import { type Sentence, sentencesOf } from './markup/sentences.ts';
import { Source, spanOf } from './markup/source.ts';
import { linkKind } from './markup/targets.ts';
import { textOf } from './markup/text.ts';
import { uncitedOf } from './markup/uncited.ts';
import { type Calls, vet } from './markup/vet.ts';
import { type Body, emptyBody } from './segments.ts';
import type { Spans } from './spans.ts';

export interface Markup {
  body: Body;
  /** The spans of the attributes of component calls. */
  spans: Spans;
  /** The prose of the body, for what is found in its wording. */
  runs: Run[];
  diagnostics: Diagnostic[];
}

/**
 * Parses a page, front matter and all, into segments of safe HTML and plain data about its links,
 * citations and prose. Nothing in it is evaluated. After a syntax error or a limit the body is empty.
 */
export function parseMarkup(file: string, text: string, lang: string): Markup {
  const source = new Source(text);
  const diagnostics: Diagnostic[] = [];
  const finish = (body: Body, spans: Spans = {}, runs: Run[] = []): Markup => ({
    body,
    spans,
    runs,
    diagnostics,
  });
  const limits = limitsOfText(file, source);
  diagnostics.push(...limits);
  if (limits.length) return finish(emptyBody());

  const root = parseTree(file, source);
  if (!('children' in root)) {
    diagnostics.push(root);
    return finish(emptyBody());
  }
  const deep = limitsOfTree(file, root);
  diagnostics.push(...deep);
  if (deep.length) return finish(emptyBody());

  for (const node of walk(root)) {
    if (node.type === 'definition' && /^[!?]?@/.test(node.identifier)) {
      const hint = 'Remove the `:` after the bracket, or put the citation at the end of the sentence.';
      diagnostics.push(
        diagnostic(file, spanOf(node), 'cite/syntax', 'A citation followed by `:` defines a link.', hint),
      );
    }
  }
  arrange(root);
  const vetted = vet(file, source, root);
  for (const found of vetted.diagnostics) diagnostics.push(found);
  const body = build(file, source, root, vetted.calls, sentencesOf(root, lang), diagnostics);
  return finish(body, vetted.spans, runsOf(root, source));
}

function build(
  file: string,
  source: Source,
  root: Root,
  calls: Calls,
  sentences: Map<Nodes, Sentence>,
  diagnostics: Diagnostic[],
): Body {
  const body = emptyBody();
  const definitions = new Map<string, FootnoteDefinition>();
  const ids = new Set(ownAnchors);
  for (const node of walk(root)) {
    if (node.type === 'footnoteDefinition') {
      if (definitions.has(node.identifier)) {
        diagnostics.push(
          diagnostic(
            file,
            spanOf(node),
            'footnote/duplicate',
            `The footnote \`[^${node.label ?? node.identifier}]\` is written twice.`,
            'Keep one.',
          ),
        );
      } else definitions.set(node.identifier, node);
    } else if (node.type === 'heading') {
      const text = textOf([node]);
      const id = unique(slug(text), ids);
      node.data = { ...node.data, hProperties: { id } };
      body.headings.push({ depth: node.depth, id, text, span: spanOf(node) });
    }
  }

  const notes = new Map<string, number>();
  const used: FootnoteDefinition[] = [];
  const note = (identifier: string): number | undefined => {
    const known = notes.get(identifier);
    const definition = definitions.get(identifier);
    if (known !== undefined || !definition) return known;
    notes.set(identifier, used.length);
    return used.push(definition) - 1;
  };

  const place: Place = (node, children) => {
    if (node.type === 'wikilink' || node.type === 'link') {
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
    if (node.type === 'cite') {
      const start = node.position?.start.offset ?? 0;
      body.cites.push(
        node.items.map(({ start: from, end: to, ...item }) => ({
          ...item,
          span: source.span(start + from, start + to),
        })),
      );
      return { type: 'cite', index: body.cites.length - 1 };
    }
    if (node.type === 'footnoteReference') {
      const index = note(node.identifier);
      return index === undefined ? undefined : { type: 'note', index };
    }
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
  };

  body.segments = render(root.children, place);
  // Footnotes may refer to further footnotes, which join the end of the queue.
  for (let i = 0; i < used.length; i++) {
    const definition = used[i];
    if (definition) {
      body.footnotes.push({
        label: definition.label ?? definition.identifier,
        segments: render(definition.children, place),
      });
    }
  }
  for (const [identifier, definition] of definitions) {
    if (notes.has(identifier)) continue;
    const label = definition.label ?? identifier;
    diagnostics.push(
      diagnostic(
        file,
        spanOf(definition),
        'footnote/unused',
        `Nothing refers to the footnote \`[^${label}]\`.`,
        `Write \`[^${label}]\` where it belongs, or remove it.`,
      ),
    );
  }
  const anchors = anchorsOf(body);
  for (const node of walk(root)) {
    if (node.type !== 'link' || linkKind(node.url) !== 'fragment') continue;
    const anchor = decodeAnchor(node.url.trim().slice(1));
    const { message, hint } = missingAnchor('This page', anchor, anchors);
    if (!anchors.has(anchor)) diagnostics.push(diagnostic(file, spanOf(node), 'link/heading', message, hint));
  }
  // A line of code need not cite anything, and a citation with a mistake is one: both are reported as what they are.
  const told = new Set(diagnostics.flatMap(({ code, line }) => (excused.has(code) ? [line] : [])));
  body.uncited = uncitedOf(root).filter(({ span }) => !holdsLine(span, told));
  body.text = textOf(root.children);
  return body;
}

const excused = new Set<string>(['markup/esm', 'markup/syntax', 'cite/syntax']);

function holdsLine({ line, endLine }: Span, lines: ReadonlySet<number>): boolean {
  for (let at = line; at <= endLine; at++) if (lines.has(at)) return true;
  return false;
}

function slug(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '');
  return words.replace(/[\s-]+/g, '-').replace(/^-|-$/g, '') || 'section';
}

function unique(id: string, ids: Set<string>): string {
  let candidate = id;
  for (let n = 1; ids.has(candidate); n++) candidate = `${id}-${n}`;
  ids.add(candidate);
  return candidate;
}
