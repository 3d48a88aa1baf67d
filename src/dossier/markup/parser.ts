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
import type { Code } from '../codes.ts';
import { isComponentName } from '../components.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { brokenTag } from './brokenTag.ts';
import { citationFromMarkdown, citationSyntax } from './citation.ts';
import { componentOf, element, esm, isElement, isNear, partedName } from './element.ts';
import { mixedQuotes, straightened } from './quotes.ts';
import type { Source } from './source.ts';
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
    gfmStrikethrough(),
    ...(tables ? [gfmTable()] : []),
    gfmTaskListItem(),
    mdxJsx(),
    mdxExpression(),
    mdxMd(),
    citationSyntax(),
    wikilinkSyntax(),
  ];
}

/** Longest way back that is looked for a tag, in characters. */
const REACH = 20_000;

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
  try {
    return parserFor(source.text).parse(source.text);
  } catch (error) {
    const failure = asFailure(error);
    if (!failure) throw error;
    return explain(file, source, failure);
  }
}

interface Failure {
  reason: string;
  offset: number;
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

/** Says in plain words what stopped the parser, and what to write instead. */
function explain(file: string, source: Source, { reason, offset }: Failure): Diagnostic {
  const { text } = source;
  const at = (start: number, code: Code, message: string, hint: string, stop = start + 1): Diagnostic =>
    diagnostic(file, source.span(start, stop), code, message, hint);
  const syntax = (start: number, message: string, hint: string): Diagnostic =>
    at(start, 'markup/syntax', message, hint);

  if (/expression/.test(reason)) {
    const brace = openBrace(text, offset);
    const line = text.slice(text.lastIndexOf('\n', brace) + 1, brace);
    if (/^(?:import|export)\s/.test(line)) return at(brace - line.length, 'markup/esm', ...esm);
    return syntax(brace, 'A `{` is not closed.', 'For a plain brace write `\\{`.');
  }
  const mixed = mixedQuotes(text);
  if (mixed && parsesFurther(text, mixed.tag, offset)) {
    const message = `A value begins with \`${mixed.opening}\` and ends with \`${mixed.closing}\`.`;
    return syntax(mixed.at, message, `Write \`${straightened(tagAt(text, mixed.tag))}\`.`);
  }
  const unclosed = /^Expected a closing tag for `<([^`\s/>]*)[^`]*>` \((\d+):(\d+)/.exec(reason);
  if (unclosed) {
    const [, name = '', line, column] = unclosed;
    const start = source.offset(Number(line), Number(column));
    if (name && isElement(name)) return at(start, 'markup/element', ...element(name));
    return syntax(
      start,
      `\`<${name}>\` is not closed here.`,
      `Write \`</${name}>\` where it ends; if it spans several paragraphs, put both tags on lines of their own.`,
    );
  }
  const crossed = /^Expected the closing tag `<\/([^`>]*)>`/.exec(reason);
  if (crossed)
    return syntax(
      offset,
      `\`</${crossed[1]}>\` stands in another block than its opening tag.`,
      `Put \`<${crossed[1]}>\` and \`</${crossed[1]}>\` on lines of their own, with the same indentation.`,
    );
  const mismatch =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`\s/>]*)[^`]*>` \((\d+):(\d+)/.exec(
      reason,
    );
  const [, closed = '', opened = '', row, column] = mismatch ?? [];
  if (mismatch) {
    const spaced = spacedTag(text, closed, offset);
    if (spaced !== undefined && spaced > source.offset(Number(row), Number(column)))
      return at(spaced, ...partedName(closed));
  }
  if (mismatch && isElement(opened) && !isMisspelt(opened, closed))
    return at(source.offset(Number(row), Number(column)), 'markup/element', ...element(opened));
  if (mismatch && !isComponentName(opened) && isComponentName(closed))
    return at(
      source.offset(Number(row), Number(column)),
      'markup/component',
      `There is no component \`${opened.slice(0, 40)}\`.`,
      `Did you mean \`<${closed}>\`?`,
    );
  if (mismatch)
    return syntax(
      offset,
      `\`</${mismatch[1]}>\` closes nothing; \`<${mismatch[2]}>\` is still open.`,
      `Write \`</${mismatch[2]}>\`.`,
    );
  if (/^Unexpected closing slash/.test(reason)) {
    // The parser points at the slash.
    const tag = Math.max(0, text.lastIndexOf('<', offset));
    const name = /^<\s*\/\s*([A-Z]\w*)/.exec(text.slice(tag, tag + 50))?.[1];
    const spaced = name === undefined ? undefined : spacedTag(text, name, tag);
    if (name !== undefined && spaced !== undefined) return at(spaced, ...partedName(name));
    return syntax(
      tag,
      `\`${/^[^>\r\n]{0,40}>?/.exec(text.slice(tag, tag + 50))?.[0] ?? '</'}\` closes nothing.`,
      'Remove it, or add the opening tag.',
    );
  }

  const start = Math.max(0, text.lastIndexOf('<', offset));
  const rest = text.slice(start, start + 200);
  if (rest.startsWith('<!--')) {
    const inner = /^<!--([\s\S]*?)-->/.exec(rest)?.[1]?.trim() ?? '…';
    return syntax(
      start,
      'HTML comments are not understood here.',
      `Write \`{/* ${inner.replaceAll('*/', '')} */}\`.`,
    );
  }
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>]*[/@][^\s<>]*)>/i.exec(rest)?.[1];
  if (address) {
    const target = /^(?:https?:|mailto:)/i.test(address)
      ? address
      : address.includes('@')
        ? `mailto:${address}`
        : address;
    return syntax(start, 'An address cannot stand between angle brackets.', `Write \`[text](${target})\`.`);
  }
  if (/[“”„‟«»‘’]/.test(text.charAt(offset))) {
    const tag = tagAt(text, start);
    const straight = straightened(tag);
    return syntax(
      offset,
      'Attribute values take straight quotes, not curly ones.',
      straight === tag ? 'Write `name="value"`.' : `Write \`${straight}\`.`,
    );
  }
  if (/before name/.test(reason)) {
    const words = /^<\S*(?: %)?/.exec(rest)?.[0] ?? '<';
    return syntax(
      start,
      'A `<` here would open a tag.',
      `Write \`&lt;${words.slice(1)}\` or \`\\${words}\`.`,
    );
  }
  if (/before attribute value/.test(reason))
    return syntax(offset, 'An attribute value needs quotes.', 'Write `name="value"`.');
  if (/end of file/.test(reason))
    return syntax(start, 'This tag has no end.', 'Close it with `>` or `/>`; for a plain `<` write `\\<`.');
  if (/lazy/.test(reason))
    return syntax(
      offset,
      'A tag inside a quotation or list continues outside of it.',
      'Begin every line of it with the same `>` or indentation.',
    );
  const first = brokenTag(text, offset) ?? offset;
  // Far from where the tag begins, the place where the parser stopped says nothing.
  const isFar = text.slice(first, offset).includes('\n');
  return syntax(
    isFar ? first : offset,
    isFar
      ? 'This tag is not whole: a quotation mark or its `>` is missing.'
      : `The tag cannot be read here: ${reason.split(',')[0]}.`,
    'Write tags as `<Name attribute="value">`; for a plain `<` write `\\<`.',
  );
}

/** Where, before an offset, a tag begins whose name a space parts from its `<`: Markdown takes it for text. */
function spacedTag(text: string, name: string, before: number): number | undefined {
  const tags = [...text.slice(Math.max(0, before - REACH), before).matchAll(/<([\s\p{Zs}]*)(\/?[A-Z]\w*)/gu)];
  const last = tags.findLast(([, , written]) => written === name || written === `/${name}`);
  return last?.[1] && last[2] === name ? Math.max(0, before - REACH) + last.index : undefined;
}

/** A tag from its beginning, as far as it stands on one line. */
function tagAt(text: string, start: number): string {
  return /^<[^<>\n]{0,1000}>?/.exec(text.slice(start, start + 1002))?.[0] ?? '';
}

/** Whether the parser gets further in a text with one tag straightened. */
function parsesFurther(text: string, start: number, offset: number): boolean {
  const tag = tagAt(text, start);
  const mended = text.slice(0, start) + straightened(tag) + text.slice(start + tag.length);
  try {
    parserFor(mended).parse(mended);
    return true;
  } catch (error) {
    return (asFailure(error)?.offset ?? 0) > offset;
  }
}

/** Whether what is opened was meant to be the component that is closed. */
function isMisspelt(opened: string, closed: string): boolean {
  return isComponentName(closed) && !componentOf(opened) && isNear(opened, closed);
}

/** The innermost `{` before an offset that no `}` closes. */
function openBrace(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset - 1; at >= 0; at--) {
    if (text[at] === '}') depth++;
    else if (text[at] === '{' && --depth < 0) return at;
  }
  return Math.max(0, offset - 1);
}
