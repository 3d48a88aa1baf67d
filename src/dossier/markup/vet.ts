import type { Nodes, Paragraph, Root } from 'mdast';
import type { Code } from '../codes.ts';
import type { ComponentName } from '../components.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { attributePath, type Spans } from '../spans.ts';
import type { Jsx } from './blocks.ts';
import type { Cite } from './citation.ts';
import { esm, hasParts } from './element.ts';
import { Findings } from './findings.ts';
import { type Source, spanOf } from './source.ts';
import { vetBullets } from './vetBullets.ts';
import { vetCallout, vetForeign } from './vetForeign.ts';
import { vetHeading } from './vetHeading.ts';
import { vetLink } from './vetLink.ts';
import { vetMarks } from './vetMarks.ts';
import { vetReferences } from './vetReferences.ts';
import { vetRows } from './vetRows.ts';
import { vetTable } from './vetTable.ts';
import { vetTabs } from './vetTabs.ts';
import { type TagPlace, vetTag } from './vetTag.ts';
import { suggestCitation, vetText } from './vetText.ts';
import { writtenLines } from './writtenLine.ts';

/** A component call that passed, by its node. */
export type Calls = Map<Nodes, { name: ComponentName; attributes: Record<string, string> }>;

const evaluated = [
  'markup/expression',
  'Pages hold no code: `{…}` is not evaluated.',
  'For plain braces write `\\{` and `\\}`.',
] as const;

/** What no page may hold, wherever it stands. */
const refused: Partial<Record<Nodes['type'], readonly [code: Code, message: string, hint: string]>> = {
  mdxFlowExpression: evaluated,
  mdxTextExpression: evaluated,
  html: [
    'internal/html',
    'Raw HTML came through the parser.',
    'This is a fault of the program; please report it.',
  ],
  image: [
    'markup/image',
    'Images need a description and a credit.',
    'Write `<Figure src="assets/…" alt="…"/>`.',
  ],
};

interface Context extends TagPlace {
  inLink: boolean;
}

/** Checks a tree and returns what was found, with the component calls that may be rendered. */
export function vet(
  file: string,
  source: Source,
  root: Root,
): { diagnostics: Diagnostic[]; calls: Calls; spans: Spans } {
  const vetting = new Vetting(file, source);
  vetting.visit(root, { inList: false, inLine: false, inLink: false, around: [], whole: undefined });
  return vetting;
}

class Vetting {
  readonly calls: Calls = new Map();
  /** Of the attributes of calls. */
  readonly spans: Spans = {};
  readonly #source: Source;
  readonly #findings: Findings;
  /** Where links and citations begin that a table has cut in two. */
  readonly #cut = new Set<number>();
  /** Level of the last heading. */
  #depth = 1;

  constructor(file: string, source: Source) {
    this.#source = source;
    this.#findings = new Findings(file, source);
  }

  get diagnostics(): Diagnostic[] {
    const { diagnostics } = this.#findings;
    return diagnostics.filter((found) => !isHalfOfCutLink(found, diagnostics));
  }

  visit(node: Nodes, context: Context): void {
    const inner = this.#check(node, context);
    if (inner && 'children' in node) for (const child of node.children) this.visit(child, inner);
  }

  /** Checks a node by itself. @returns what holds within it; undefined where nothing there is to be checked */
  #check(node: Nodes, context: Context): Context | undefined {
    const refusal = refused[node.type];
    if (refusal) this.#findings.on(node, ...refusal);
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#checkTag(node, context);
      case 'paragraph':
        return this.#checkParagraph(node) ? context : undefined;
      case 'blockquote':
        vetCallout(node, this.#source, this.#findings);
        return context;
      case 'heading':
        this.#depth = vetHeading(node, this.#depth, this.#source, this.#findings);
        vetForeign(node, this.#source, this.#findings);
        return context;
      case 'tableCell':
        vetForeign(node, this.#source, this.#findings);
        return context;
      case 'listItem':
      case 'footnoteDefinition':
        return { ...context, inList: true };
      case 'table':
        vetTable(node, this.#source, this.#cut, this.#findings);
        return { ...context, inList: true };
      case 'link':
      case 'wikilink':
        if (node.type === 'link') vetReferences(node, this.#source, this.#findings);
        vetLink(node, context.inLink, this.#findings);
        return { ...context, inLink: true };
      case 'cite':
        if (context.inLink) this.#checkMarkInLink(node, 'citation');
        this.#checkCite(node);
        return context;
      case 'footnoteReference':
        if (context.inLink) this.#checkMarkInLink(node, 'footnote');
        return context;
      case 'text':
        vetReferences(node, this.#source, this.#findings);
        vetText(node, this.#source, this.#cut, this.#findings);
        return context;
      default:
        return context;
    }
  }

  #checkTag(node: Jsx, context: Context): Context | undefined {
    const tag = vetTag(node, context, this.#source, this.#findings);
    if (tag?.attributes) {
      const { name, attributes } = tag;
      this.calls.set(node, { name, attributes: attributes.values });
      for (const [key, span] of Object.entries(attributes.spans))
        this.spans[attributePath(spanOf(node), key)] = span;
    }
    if (node.name === 'script' || node.name === 'style') return undefined;
    const around = tag ? [...context.around, tag.name] : context.around;
    const whole = node.name !== null && hasParts(node.name) ? node.name : context.whole;
    return { ...context, around, whole, inLine: node.type === 'mdxJsxTextElement' };
  }

  /** @returns whether it is prose, rather than code */
  #checkParagraph(node: Paragraph): boolean {
    const isCode = looksLikeCode.test(this.#source.slice(node.position).slice(0, 500));
    if (isCode) this.#findings.on(node, 'markup/esm', ...esm);
    const lines = isCode ? [] : writtenLines(node, this.#source);
    vetRows(lines, this.#source, this.#findings);
    vetTabs(lines, this.#source, this.#findings);
    vetBullets(lines, this.#source, this.#findings);
    vetMarks(node, lines, this.#source, this.#findings);
    vetForeign(node, this.#source, this.#findings);
    return !isCode;
  }

  /** A mark leads to its note, and so is a link itself. */
  #checkMarkInLink(node: Nodes, what: 'citation' | 'footnote'): void {
    const message = `A ${what} cannot stand inside a link.`;
    this.#findings.on(node, 'link/nested', message, `Put the ${what} behind the link.`);
  }

  #checkCite(node: Cite): void {
    for (const { raw, start, end } of node.faults) {
      const message = `\`${raw.slice(0, 80)}\` is not a citation.`;
      const hint = suggestCitation(this.#source.slice(node.position));
      this.#findings.within(node, [start, Math.max(end, start + 1)], 'cite/syntax', message, hint);
    }
  }
}

/** The open bracket that a bare `|` in a table leaves behind is no mistake of its own. */
function isHalfOfCutLink({ code, line, column }: Diagnostic, all: readonly Diagnostic[]): boolean {
  return (
    code === 'link/unclosed' &&
    all.some((d) => d.code === 'link/table-pipe' && d.line === line && d.column === column)
  );
}

/** A paragraph that is a JavaScript module statement, rather than one that begins with the word. */
const looksLikeCode =
  /^(?:import\s*(?:["']|[\w*{][^.]*?\sfrom\s*["'])|import\s*\{|export\s+(?:default\s+\S+[;({]|(?:const|let|var)\s+[\w$[{][^.]*=|(?:async\s+)?function\b\s*\*?\s*[\w$]*\s*\(|class\s+[A-Z]\w*\s*(?:\{|extends\b)|async\s*\()|export\s*[*{])/;
