import { codeLines } from './codeLines.ts';
import type { ContentFile } from './contentFile.ts';
import { type Diagnostic, diagnostic, type Span } from './diagnostics.ts';
import type { Front } from './front.ts';
import { pageSchemas } from './schema.ts';

/* Fields of a page below its front matter, where Markdown takes them for text and a marking marks nothing. */

const fields: ReadonlySet<string> = new Set(
  Object.values(pageSchemas).flatMap((schema) => Object.keys(schema.shape)),
);
const RULE = /^-{2,}[ \t]*$/;
/** A line that goes on with the value of a field: indented, or an item of a list. */
const WITHIN = /^(?:[ \t]+\S|-[ \t])/;

/** Lines of fields that follow each other, next to a line of `---`; lines count from 0. */
interface Block {
  first: number;
  last: number;
  /** The fields that are given, each once. */
  names: ReadonlySet<string>;
  /** What stands above: the front matter itself, a line of `---` of their own, or text. */
  above: 'front' | 'rule' | 'text';
  /** A line of `---` stands below. */
  isClosed: boolean;
}

/** Fields that stand below the front matter, next to a line of `---`. @param front that of the file, closed */
export function outsideFields({ file, text }: ContentFile, front: Front): Diagnostic[] {
  const lines = text.split('\n');
  const fence = text.slice(0, front.end).split('\n').length - 1;
  const own = fieldsIn(front.yaml.split('\n'));
  return blocksBelow(lines, fence, codeLines(text)).map((block) => {
    const { message, hint, isWhole } = tell(block, fence + 1, own);
    const found = diagnostic(file, spanOf(block, lines), 'front/outside', message, hint);
    return isWhole ? { ...found, fix: { safe: true, edits: [{ ...lineSpan(fence), text: '' }] } } : found;
  });
}

/** Says what is wrong with a block. @returns `isWhole` where one line of `---` too many is all that is wrong */
function tell(
  { names, above, isClosed }: Block,
  closed: number,
  own: ReadonlySet<string>,
): { message: string; hint: string; isWhole: boolean } {
  if (names.has('kind') && (above === 'rule' || own.has('kind')))
    return {
      message: 'Another page begins here, and a file holds one.',
      hint: 'Move it to a file of its own, with a line of `---` above its fields and one below.',
      isWhole: false,
    };
  const twice = [...names].filter((name) => own.has(name));
  const isWhole = above === 'front' && isClosed && twice.length === 0;
  const move = `Move them above the \`---\` of line ${closed}`;
  return {
    message:
      above === 'front'
        ? `The front matter was closed on line ${closed}: these fields are read as text.`
        : 'Fields belong in the front matter: here they are read as text.',
    hint: isWhole
      ? `Remove the \`---\` of line ${closed}.`
      : `${move}${twice.length > 0 ? `, and keep one of each: ${twice.join(', ')}` : ''}.`,
    isWhole,
  };
}

function blocksBelow(lines: readonly string[], fence: number, code: ReadonlySet<number>): Block[] {
  const blocks: Block[] = [];
  /** The last line with something on it. */
  let written = fence;
  for (let at = fence + 1; at < lines.length; at++) {
    if (isBlank(lines[at])) continue;
    const above = written === fence ? 'front' : RULE.test(lines[written] ?? '') ? 'rule' : 'text';
    const begins = above !== 'text' || written < at - 1;
    if (begins && isField(lines[at]) && !code.has(at + 1)) {
      const block = { first: at, last: lastOf(lines, at), above } as const;
      const isClosed = RULE.test(lines[nextWritten(lines, block.last)] ?? '');
      if (above !== 'text' || isClosed)
        blocks.push({ ...block, isClosed, names: fieldsIn(lines.slice(at, block.last + 1)) });
      at = block.last;
    }
    written = at;
  }
  return blocks;
}

/** The last line of the fields that begin on a line. */
function lastOf(lines: readonly string[], first: number): number {
  let last = first;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (isBlank(line)) continue;
    // Behind an empty line a list may be one of the text.
    const goesOn = last === at - 1 ? WITHIN.test(line) || /^\w+:(?:\s|$)/.test(line) : /^[ \t]/.test(line);
    if (!goesOn && !isField(line)) break;
    last = at;
  }
  return last;
}

/** The next line with something on it, or the end. */
function nextWritten(lines: readonly string[], last: number): number {
  let at = last + 1;
  while (at < lines.length && isBlank(lines[at])) at++;
  return at;
}

function fieldsIn(lines: readonly string[]): ReadonlySet<string> {
  const named = lines.flatMap((line) => /^([A-Za-z]+):(?:[ \t]|$)/.exec(line)?.[1] ?? []);
  return new Set(named.filter((name) => fields.has(name)));
}

function isField(line = ''): boolean {
  return fieldsIn([line]).size > 0;
}

function isBlank(line = ''): boolean {
  return line.trim() === '';
}

function spanOf({ first, last }: Block, lines: readonly string[]): Span {
  return { line: first + 1, column: 1, endLine: last + 1, endColumn: (lines[last] ?? '').length + 1 };
}

/** A line with its end. @param line counted from 0 */
function lineSpan(line: number): Span {
  return { line: line + 1, column: 1, endLine: line + 2, endColumn: 1 };
}
