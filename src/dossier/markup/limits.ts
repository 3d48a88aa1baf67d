import type { Nodes } from 'mdast';
import type { Code } from '../codes.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { type Source, spanOf } from './source.ts';

const maxCells = 20_000;
const maxDepth = 50;
/** Raw tags are counted without knowing code from prose, so this is generous; the tree is held to `maxDepth`. */
const maxRawTags = 300;
const maxFootnotes = 1000;
const maxFootnoteCalls = 10_000;

/** What must hold of the bare text before a parser sees it: small files can be made to eat gigabytes. */
export function limitsOfText(file: string, source: Source): Diagnostic[] {
  const { text } = source;
  const found: Diagnostic[] = [];
  const report = (at: number, code: Code, message: string, hint: string): void => {
    if (!found.some((d) => d.code === code))
      found.push(diagnostic(file, source.span(at), code, message, hint));
  };
  let cells = 0;
  let columns = 0;
  let definitions = 0;
  for (const { at, line } of lines(text)) {
    if (columns && /^[ \t>]*$/.test(line)) columns = 0;
    else if (line.includes('|') && line.includes('-') && /^[-:|\s>]+$/.test(line)) {
      columns = count(line, '|') + 1;
      cells += columns;
    }
    cells += columns;
    if (cells > maxCells) {
      report(
        at,
        'limit/table-cells',
        `The tables have more than ${maxCells} cells.`,
        'Split or shorten the table.',
      );
    }
    const markers = containers(line);
    if (markers.depth > maxDepth) report(at, 'limit/nesting', ...nesting);
    definitions += markers.definitions;
    if (definitions > maxFootnotes) {
      report(
        at,
        'limit/footnotes',
        `More than ${maxFootnotes} footnotes.`,
        'Cite sources as `[@source]`, or split the page.',
      );
    }
  }
  let calls = 0;
  for (let at = text.indexOf('[^'); at >= 0 && calls <= maxFootnoteCalls; at = text.indexOf('[^', at + 2)) {
    if (++calls > maxFootnoteCalls) {
      report(at, 'limit/footnotes', `More than ${maxFootnoteCalls} footnote marks.`, 'Split the page.');
    }
  }
  const deep = deepTag(text);
  if (deep !== undefined) report(deep, 'limit/nesting', ...nesting);
  // Where one limit is met, what the rest of the text seems to hold is no use to anyone.
  return found.slice(0, 1);
}

const nesting = [
  `Nested more than ${maxDepth} levels deep.`,
  'Lists, quotations and components stay readable within a few levels.',
] as const;

/** What must hold of the tree before anything recursive walks it; itself a loop. */
export function limitsOfTree(file: string, root: Nodes): Diagnostic[] {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length; depth++) {
    const first = level[0];
    if (depth > maxDepth && first) return [diagnostic(file, spanOf(first), 'limit/nesting', ...nesting)];
    const next: Nodes[] = [];
    for (const node of level) if ('children' in node) for (const child of node.children) next.push(child);
    level = next;
  }
  return [];
}

function* lines(text: string): Generator<{ at: number; line: string }> {
  let at = 0;
  for (const line of text.split('\n')) {
    yield { at, line };
    at += line.length + 1;
  }
}

function count(line: string, character: string): number {
  let n = 0;
  for (let at = line.indexOf(character); at >= 0; at = line.indexOf(character, at + 1)) n++;
  return n;
}

/** How many quotations, list items and footnote definitions a line opens. */
function containers(line: string): { depth: number; definitions: number } {
  const marker = /[ \t]*(?:>|[-+*](?=[ \t\r]|$)|\d{1,9}[.)](?=[ \t\r]|$)|(\[\^[^\]\s]{1,999}\]:))/y;
  let depth = 0;
  let definitions = 0;
  for (let match = marker.exec(line); match; match = marker.exec(line)) {
    depth++;
    if (match[1]) definitions++;
  }
  // A line of spaced dashes is a rule, not a list in a list in a list.
  return { depth: /^[\s\-*]+$/.test(line) && depth > 2 && isRule(line) ? 0 : depth, definitions };
}

function isRule(line: string): boolean {
  return new Set(line.replace(/\s/g, '')).size === 1 && !line.includes('+');
}

function deepTag(text: string): number | undefined {
  let depth = 0;
  let open: number | undefined;
  const tag = /<(\/?)[A-Za-z>]|\/>/g;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match[0] === '/>' || match[1]) depth = Math.max(0, depth - 1);
    else if (++depth > maxRawTags) open ??= match.index;
  }
  return open;
}
