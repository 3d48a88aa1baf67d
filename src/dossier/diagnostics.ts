import { type Code, type Severity, severityOf } from './codes.ts';

/** A place in a file: lines and columns count from 1, the end is exclusive. */
export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** An exact replacement: `text` takes the place of the span. */
export interface Edit extends Span {
  text: string;
}

/** How a finding is mended. */
export interface Fix {
  edits: Edit[];
  /** Changes nothing that a reader sees or an editor meant: `--fix` applies it unasked. */
  safe: boolean;
}

/** One finding about the content, addressed to the editor who wrote it. */
export interface Diagnostic extends Span {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  severity: Severity;
  /** Stable code such as `link/unknown`. */
  code: Code;
  /** What was found. */
  message: string;
  /** What was expected, or the nearest valid thing. */
  hint?: string;
  fix?: Fix;
}

/** The span of the first character of a file, for findings about the file as a whole. */
export const fileStart: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Builds a diagnostic; `severity` defaults to that of the code. */
export function diagnostic(
  file: string,
  span: Span,
  code: Code,
  message: string,
  hint?: string,
  severity: Severity = severityOf(code),
): Diagnostic {
  return { file, ...pick(span), severity, code, message, ...(hint === undefined ? {} : { hint }) };
}

function pick({ line, column, endLine, endColumn }: Span): Span {
  return { line, column, endLine, endColumn };
}

/** Findings of one file that are listed one by one. */
const most = 500;

/** The findings of one file in order; where there are very many, the first ones and how many more. */
export function capped(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(byPosition);
  const next = sorted[most];
  if (!next) return sorted;
  const message = `${sorted.length - most} more findings from here on are not listed.`;
  return [...sorted.slice(0, most), diagnostic(next.file, next, 'limit/diagnostics', message)];
}

/** Orders by file, line, column, then code, so that output never depends on the order of work. */
export function byPosition(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

/** Compares by code unit: the same on every machine, unlike `localeCompare`. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
