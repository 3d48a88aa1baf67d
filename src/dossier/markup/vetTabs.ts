import type { Edit } from '../diagnostics.ts';
import type { Findings } from './findings.ts';
import type { Source } from './source.ts';
import type { WrittenLine } from './writtenLine.ts';

/** The mark of an item, which word processors part from its text by a tab: `•`, `a)`, `(iv)`. */
const MARK = /^(?:[^\p{L}\p{N}\s]{1,2}|\(?[\p{L}\p{N}]{1,4}[.)])\s*\t/u;

/** Most cells of a row that a hint repeats, and most letters of each. */
const SHOWN = 8;
const LETTERS = 60;
/** Most cells that are written anew, those included that fill up short rows. */
const MOST_CELLS = 10_000;

/** A row, and where it begins: tabs before it, which Markdown takes for an indent, stand for empty cells. */
interface Row {
  line: WrittenLine;
  indent: string;
  cells: string[];
}

/** Finds tables as they come from a spreadsheet or a word processor, which Markdown takes for text. */
export function vetTabs(lines: readonly WrittenLine[], source: Source, findings: Findings): void {
  const first = lines.findIndex((line, i) => isRow(line) && isRow(lines[i + 1]));
  if (first < 0) return;
  const end = lines.findIndex((line, i) => i > first && !isRow(line));
  const rows = lines.slice(first, end < 0 ? undefined : end).map(rowIn);
  const [head, last] = [rows[0], rows.at(-1)];
  if (!head || !last) return;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const names = head.cells.slice(0, SHOWN).map((cell) => cell.slice(0, LETTERS));
  const hyphens = Array<string>(Math.min(width, SHOWN)).fill('-');
  // A table stands by itself: what comes before or after it on the next line, or in a list, is for the editor.
  const isWhole =
    rows.length === lines.length && !/[^\s>]/.test(head.line.before) && width * rows.length <= MOST_CELLS;
  findings.at(
    source.span(head.line.start, last.line.start + last.line.text.length),
    'markup/table',
    'Rows with tabs make no table: they run on as one text.',
    `Write \`${written(names)}\` with \`${written(hyphens)}\` under it.`,
    isWhole ? { safe: true, edits: editsOf(rows, width, source) } : undefined,
  );
}

/** Writes rows as those of a table, the line of hyphens under the first. */
function editsOf(rows: readonly Row[], width: number, source: Source): Edit[] {
  const filled = (cells: readonly string[], filling: string): string =>
    written([...cells, ...Array<string>(width - cells.length).fill(filling)]);
  return rows.map(({ line: { start, text, before }, indent, cells }, i) => {
    const under = i === 0 ? `\n${before.slice(0, before.length - indent.length)}${filled([], '-')}` : '';
    return {
      ...source.span(start - indent.length, start + text.length),
      text: `${filled(cells, '')}${under}`,
    };
  });
}

/** Whether tabs part a line into cells. */
function isRow(line: WrittenLine | undefined): boolean {
  return line !== undefined && !MARK.test(line.text) && `${indentOf(line)}${line.text}`.includes('\t');
}

function rowIn(line: WrittenLine): Row {
  const indent = indentOf(line);
  const empty = indent
    .split('\t')
    .slice(1)
    .map(() => '');
  const cells = line.text.split('\t').map((cell) => cell.trim().replace(/(?<!\\)\|/g, '\\|'));
  return { line, indent, cells: [...empty, ...cells] };
}

function indentOf({ before }: WrittenLine): string {
  return /\t[ \t]*$/.exec(before)?.[0] ?? '';
}

function written(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
