import type { Root } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Diagnostic } from '../diagnostics.ts';
import { citationFromMarkdown, citationSyntax } from './citation.ts';
import type { Fault } from './fault.ts';
import type { Source } from './source.ts';
import { explain } from './syntaxFault.ts';
import { wikilinkFromMarkdown, wikilinkSyntax } from './wikilink.ts';

/** What of GFM a text can hold. Where it holds none, trying at every word or line is most of the work. */
interface Written {
  /** An address that links by itself: of mail, or of the web. */
  addresses: boolean;
  tables: boolean;
}

function dossierSyntax(this: Processor, { addresses, tables }: Written): void {
  const data = this.data();
  // GFM's transform splits text nodes once more and loses positions; its syntax finds addresses well enough.
  const gfm = gfmFromMarkdown().map((extension): FromMarkdown => ({ ...extension, transforms: [] }));
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...gfm,
    mdxJsxFromMarkdown(),
    mdxExpressionFromMarkdown(),
    wikilinkFromMarkdown(),
    citationFromMarkdown(),
  ];
  // Later extensions are tried first: ours win over links, definitions, footnote calls and autolinks.
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    ...(addresses ? [gfmAutolinkLiteral()] : []),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    ...(tables ? [gfmTable()] : []),
    gfmTaskListItem(),
    mdxJsx(),
    mdxExpression(),
    mdxMd(),
    citationSyntax(),
    wikilinkSyntax(),
  ];
}

/** A line that may stand under the head of a table. */
const DELIMITERS = /^(?=.*-)(?=.*[|:])[-:| \t>]+$/m;

const parsers = new Map<string, Processor<Root>>();

/** The parser for what a text can hold; it reads the text as the parser for everything would. */
function parserFor(text: string): Processor<Root> {
  const written: Written = {
    addresses: /[\w+.-]@|:\/\/|www\./i.test(text),
    tables: DELIMITERS.test(text),
  };
  const key = JSON.stringify(written);
  const known = parsers.get(key);
  if (known) return known;
  const made = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(dossierSyntax, written)
    .freeze();
  parsers.set(key, made);
  return made;
}

/** Parses a file without evaluating anything; a syntax error becomes a diagnostic at its place. */
export function parseTree(file: string, source: Source): Root | Diagnostic {
  const read = parse(source.text);
  return 'children' in read ? read : explain({ file, source, ...read, stopsAt });
}

/** What stopped the parser, in its words, and where. */
type Failure = Pick<Fault, 'reason' | 'offset'>;

function parse(text: string): Root | Failure {
  try {
    return parserFor(text).parse(text);
  } catch (error) {
    const failure = asFailure(error);
    if (!failure) throw error;
    return failure;
  }
}

/** Where the parser stops in a text: behind everything, where it reads all of it. */
function stopsAt(text: string): number {
  const read = parse(text);
  return 'children' in read ? Number.POSITIVE_INFINITY : read.offset;
}

function asFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !('reason' in error) || !('place' in error)) return undefined;
  const reason = String(error.reason);
  const place = error.place;
  if (typeof place !== 'object' || place === null) return { reason, offset: 0 };
  const start = 'start' in place ? place.start : place;
  return { reason, offset: offsetOf(start) };
}

function offsetOf(point: unknown): number {
  return typeof point === 'object' && point !== null && 'offset' in point ? Number(point.offset) : 0;
}
