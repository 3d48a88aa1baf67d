import stringWidth from 'fast-string-width';
import type { Span } from '../../dossier/diagnostics.ts';

/** Columns of a line of source that are shown; a longer line is cut around the finding. */
const WIDTH = 96;

/**
 * The line of source a finding points at and, under it, a caret for each of its columns.
 * @param lines the file's lines
 * @returns two lines, or none where the file has no such line or the finding is about the file as a whole.
 */
export function excerpt(lines: readonly string[], span: Span): string[] {
  const line = lines[span.line - 1];
  if (line === undefined || isWholeFile(span)) return [];
  const from = Math.min(span.column - 1, line.length);
  const to = span.endLine > span.line ? line.length : Math.max(from + 1, span.endColumn - 1);
  const start = from < WIDTH - 20 ? 0 : from - 20;
  const shown = line.slice(start, start + WIDTH);
  const before = `${start > 0 ? '…' : ''}${printable(line.slice(start, from))}`;
  const text = `${start > 0 ? '…' : ''}${printable(shown)}${start + WIDTH < line.length ? '…' : ''}`;
  const marked = printable(line.slice(from, Math.min(to, start + WIDTH)));
  const number = String(span.line);
  return [
    `  ${number} | ${text}`.trimEnd(),
    `  ${' '.repeat(number.length)} | ${' '.repeat(stringWidth(before))}${'^'.repeat(Math.max(1, stringWidth(marked)))}`,
  ];
}

function isWholeFile({ line, column, endLine, endColumn }: Span): boolean {
  return line === 1 && column === 1 && endLine === 1 && endColumn === 1;
}

/**
 * Text from content as a terminal may print it: tabs as a space, and characters that would move the
 * cursor, colour the screen or turn the reading direction as `�`.
 */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '�');
}
