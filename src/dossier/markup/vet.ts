import type { Heading, Nodes, Root, Table } from 'mdast';
import type { Code } from '../codes.ts';
import {
  type ComponentName,
  componentNames,
  components,
  inlineComponents,
  isComponentName,
} from '../components.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { attributePath, type Spans } from '../spans.ts';
import { type Report, readAttributes, tagSpan } from './attributes.ts';
import type { Jsx } from './blocks.ts';
import { citationMeant } from './citationMeant.ts';
import { element, esm, isElement, partedName, raisedOrdinal, suggestName } from './element.ts';
import { placementOf } from './placement.ts';
import { type Source, spanOf } from './source.ts';
import { linkKind } from './targets.ts';
import { textOf } from './text.ts';
import { isVague, vagueText } from './vague.ts';

/** A component call that passed, by its node. */
export type Calls = Map<Nodes, { name: ComponentName; attributes: Record<string, string> }>;

interface Context {
  inList: boolean;
  inLine: boolean;
  inLink: boolean;
  /** The components around, outermost first. */
  around: readonly ComponentName[];
}

/** Checks a tree and returns what was found, with the component calls that may be rendered. */
export function vet(
  file: string,
  source: Source,
  root: Root,
): { diagnostics: Diagnostic[]; calls: Calls; spans: Spans } {
  const diagnostics: Diagnostic[] = [];
  const calls: Calls = new Map();
  const spans: Spans = {};
  let depth = 1;
  /** Where links begin that a table has cut in two. */
  const cut = new Set<number>();
  const at: Report = (span, code, message, hint) => {
    diagnostics.push(diagnostic(file, span, code, message, hint));
  };
  const report = (node: Nodes, code: Code, message: string, hint?: string): void =>
    at(spanOf(node), code, message, hint);
  const within = (node: Nodes, from: number, to: number, code: Code, message: string, hint: string): void => {
    const start = node.position?.start.offset ?? 0;
    at(source.span(start + from, start + to), code, message, hint);
  };

  const visit = (node: Nodes, context: Context): void => {
    let inner = context;
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = visitJsx(node, context);
        if (node.name === 'script' || node.name === 'style') return;
        const around = name ? [...context.around, name] : context.around;
        inner = { ...context, around, inLine: node.type === 'mdxJsxTextElement' };
        break;
      }
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(
          node,
          'markup/expression',
          'Pages hold no code: `{…}` is not evaluated.',
          'For plain braces write `\\{` and `\\}`.',
        );
        break;
      case 'html':
        report(
          node,
          'internal/html',
          'Raw HTML came through the parser.',
          'This is a fault of the program; please report it.',
        );
        break;
      case 'paragraph':
        if (visitEsm(node)) return;
        break;
      case 'heading':
        visitHeading(node);
        break;
      case 'listItem':
      case 'footnoteDefinition':
        inner = { ...context, inList: true };
        break;
      case 'table':
        visitTable(node);
        inner = { ...context, inList: true };
        break;
      case 'image':
        report(
          node,
          'markup/image',
          'Images need a description and a credit.',
          'Write `<Figure src="assets/…" alt="…"/>`.',
        );
        break;
      case 'link':
        if (context.inLink) report(node, ...nestedLink);
        visitLink(node.url, node, textOf([node]));
        inner = { ...context, inLink: true };
        break;
      case 'wikilink':
        if (context.inLink) report(node, ...nestedLink);
        if (!node.target)
          report(node, 'link/empty', 'This link names nothing.', 'Write `[[id]]` or `[[id|label]]`.');
        else if (node.label === '')
          report(node, 'link/empty', 'This link has an empty label.', `Write \`[[${node.target}]]\`.`);
        else if (isVague(node.label ?? '')) report(node, ...vagueText(node.label ?? ''));
        break;
      case 'cite':
        for (const { raw, start, end } of node.faults) {
          const message = `\`${raw.slice(0, 80)}\` is not a citation.`;
          const hint = suggestCitation(source.slice(node.position));
          within(node, start, Math.max(end, start + 1), 'cite/syntax', message, hint);
        }
        break;
      case 'text':
        visitText(node);
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child, inner);
  };

  const visitJsx = (node: Jsx, context: Context): ComponentName | undefined => {
    const { name } = node;
    if (name === null) {
      at(
        tagSpan(node, source),
        'markup/fragment',
        'Fragments (`<>`) are not available.',
        'Remove `<>` and `</>`.',
      );
      return undefined;
    }
    if (isElement(name)) {
      const isClosed = source.slice(node.position).endsWith(`</${name}>`);
      at(tagSpan(node, source), 'markup/element', ...(raised(node, source) ?? element(name, isClosed)));
      return undefined;
    }
    if (!isComponentName(name)) {
      const hint = suggestName(name, Object.keys(components), '<', '>');
      at(tagSpan(node, source), 'markup/component', `There is no component \`${name.slice(0, 40)}\`.`, hint);
      return undefined;
    }
    const mayBeInline = inlineComponents.includes(name);
    const isInline = node.type === 'mdxJsxTextElement' ? !mayBeInline : context.inList || context.inLine;
    const attributes = readAttributes(node, name, source, at);
    // A tag that is closed too soon is what puts its text on the line of the tag.
    const placed = attributes && placementOf(node, name, attributes.values, context.around);
    const fault = placed ?? (isInline ? inlineFault(name) : undefined);
    if (fault) at(tagSpan(node, source), ...fault);
    if (!attributes) return name;
    calls.set(node, { name, attributes: attributes.values });
    for (const [key, span] of Object.entries(attributes.spans))
      spans[attributePath(spanOf(node), key)] = span;
    return name;
  };

  const visitEsm = (node: Nodes): boolean => {
    const looks = looksLikeCode.test(source.slice(node.position).slice(0, 500));
    if (looks) report(node, 'markup/esm', ...esm);
    return looks;
  };

  const visitHeading = (node: Heading): void => {
    if (node.depth === 1)
      report(node, 'markup/heading-1', 'The title of a page is in its front matter.', 'Begin with `##`.');
    else if (node.depth > depth + 1)
      report(
        node,
        'heading/skip',
        `A heading of level ${node.depth} follows one of level ${depth}.`,
        `Write \`${'#'.repeat(depth + 1)}\`.`,
      );
    depth = node.depth;
  };

  const visitTable = (node: Table): void => {
    for (const row of node.children) {
      for (const match of source.slice(row.position).matchAll(cutLink)) {
        const [whole, target, label] = match;
        const message = 'In a table a bare `|` ends the cell.';
        cut.add((row.position?.start.offset ?? 0) + match.index);
        const hint = `Write \`[[${target}\\|${label}]]\`.`;
        within(row, match.index, match.index + whole.length, 'link/table-pipe', message, hint);
      }
    }
  };

  const visitLink = (url: string, node: Nodes, text: string): void => {
    const kind = linkKind(url);
    const shown = url.slice(0, 80);
    if (kind === 'scheme')
      report(
        node,
        'link/scheme',
        `\`${shown}\` is not a link this site may carry.`,
        'Use `https:`, `http:` or `mailto:`.',
      );
    else if (kind === 'relative')
      report(
        node,
        'link/relative',
        `\`${shown}\` leads to no page of the dossier.`,
        'Write `[[id|label]]`, or a relative path to an `.mdx` file.',
      );
    else if (!text && kind !== 'path')
      report(node, 'link/empty', 'This link has no text.', `Write \`[text](${shown})\`.`);
    else if (isVague(text)) report(node, ...vagueText(text));
  };

  const visitText = (node: Nodes): void => {
    const written = source.slice(node.position);
    const start = node.position?.start.offset ?? 0;
    const each = (pattern: RegExp, tell: (found: string) => [Code, string, string]): void => {
      for (const { 0: found, index } of written.matchAll(pattern))
        if (!cut.has(start + index)) within(node, index, index + found.length, ...tell(found));
    };
    if (written.includes('<')) each(partedTag, (found) => partedName(/[A-Z]\w*/.exec(found)?.[0] ?? ''));
    if (!written.includes('[')) return;
    each(/(?<!\\)\[\^[^\]\s[]{1,200}\]/g, (found) => [
      'footnote/undefined',
      `The footnote \`${found}\` is not written anywhere.`,
      `Add \`${found}: text\` in a paragraph of its own.`,
    ]);
    each(/(?<!\\)\[\[(?!\[)/g, () => [
      'link/unclosed',
      'This link is not closed.',
      'Write `[[id]]` or `[[id|label]]`; for plain brackets write `\\[[`.',
    ]);
    each(/(?<![\\[])\[(?:[!?]?@|[^[\]@]{0,200}[\s;,(][!?]?@)(?=[\w\]])[^[\]]{0,200}\]?/g, (found) => [
      'cite/syntax',
      `\`${found.slice(0, 80)}\` is not a citation.`,
      suggestCitation(found),
    ]);
  };

  visit(root, { inList: false, inLine: false, inLink: false, around: [] });
  return { diagnostics: diagnostics.filter((d) => !isHalfOfCutLink(d, diagnostics)), calls, spans };
}

/** The open bracket that a bare `|` in a table leaves behind is no mistake of its own. */
function isHalfOfCutLink({ code, line, column }: Diagnostic, all: readonly Diagnostic[]): boolean {
  return (
    code === 'link/unclosed' &&
    all.some((d) => d.code === 'link/table-pipe' && d.line === line && d.column === column)
  );
}

/** Message and hint for the raised end of an ordinal; undefined for anything else. */
function raised(node: Jsx, source: Source): readonly [string, string] | undefined {
  const [text, more] = node.children;
  const start = node.position?.start.offset;
  if (node.name !== 'sup' || text?.type !== 'text' || more || start === undefined) return undefined;
  const [before = ''] = /[\p{L}\p{N}]*$/u.exec(source.text.slice(Math.max(0, start - 20), start)) ?? [];
  return raisedOrdinal(before, text.value);
}

function inlineFault(name: ComponentName): [Code, string, string] {
  return [
    'markup/inline-component',
    `\`<${name}>\` cannot stand within a line, list, table or footnote.`,
    'Put its tags on lines of their own, between empty lines, outside of lists and tables.',
  ];
}

const nestedLink = [
  'link/nested',
  'A link cannot stand inside a link.',
  'Close the first one before it.',
] as const;

/** A wikilink that GFM has cut into two cells. */
const cutLink = /(?<!\\)\[\[([^[\]|\\]*)\|([^[\]|]*)\]\]/g;

/** The tag of a component that is whole in itself, with a space after its `<`: Markdown takes it for text. */
const partedTag = new RegExp(`(?<!\\\\)<[\\s\\p{Zs}]+(?:${componentNames.join('|')})\\b[^<>]{0,500}/>`, 'gu');

/** A paragraph that is a JavaScript module statement, rather than one that begins with the word. */
const looksLikeCode =
  /^(?:import\s*(?:["']|[\w*{][^.]*?\sfrom\s*["'])|import\s*\{|export\s+(?:default\s+\S+[;({]|(?:const|let|var)\s+[\w$[{][^.]*=|(?:async\s+)?function\b\s*\*?\s*[\w$]*\s*\(|class\s+[A-Z]\w*\s*(?:\{|extends\b)|async\s*\()|export\s*[*{])/;

/** What to write instead of a bracket that is no citation. */
function suggestCitation(raw: string): string {
  const meant = citationMeant(raw);
  if (meant === undefined) return 'Write `[@source]` or `[@source, p. 4; @other]`.';
  return `Write \`${meant}\`${meant.includes(';') ? '' : '; further sources follow a `;`'}.`;
}
