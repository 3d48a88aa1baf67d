import { styleText } from 'node:util';
import type { Severity } from '../../dossier/codes.ts';
import type { Diagnostic } from '../../dossier/diagnostics.ts';
import { excerpt, printable } from './excerpt.ts';

const severities: readonly Severity[] = ['error', 'warning', 'suggestion'];
const colours = { error: 'red', warning: 'yellow', suggestion: 'cyan' } as const;

export interface HumanOptions {
  /** The lines of a file by the path a diagnostic names; undefined where it cannot be shown. */
  linesOf(file: string): readonly string[] | undefined;
  colour: boolean;
  /** The findings are those of a command that does not look for all. */
  isPart: boolean;
}

/** Diagnostics for a person: `file:line:column severity code message hint`, the line of source, a caret; at the end a count. */
export function human(diagnostics: readonly Diagnostic[], { linesOf, colour, isPart }: HumanOptions): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const lines = diagnostics.flatMap((d) => {
    const said = [d.message, d.hint].filter((part) => part !== undefined).map(printable);
    const head = `${paint('bold', `${printable(d.file)}:${d.line}:${d.column}`)} ${paint(colours[d.severity], d.severity)} ${d.code} ${said.join(' ')}`;
    const [source, caret] = excerpt(linesOf(d.file) ?? [], d);
    return source === undefined || caret === undefined
      ? [head]
      : [head, paint('dim', source), paint(colours[d.severity], caret)];
  });
  if (diagnostics.length > 0)
    lines.push(
      isPart ? `${countsFound(diagnostics)}; npm run check lists all findings.` : `${counts(diagnostics)}.`,
    );
  return lines.map((line) => `${line}\n`).join('');
}

/** `2 errors, 1 warning`; suggestions are named only where there are some. */
export function counts(diagnostics: readonly Diagnostic[]): string {
  return severities
    .flatMap((severity) => {
      const count = countOf(diagnostics, severity);
      return count > 0 || severity !== 'suggestion' ? [plural(count, severity)] : [];
    })
    .join(', ');
}

/** The same of those that there are: that there is none of a severity is not known. */
function countsFound(diagnostics: readonly Diagnostic[]): string {
  const found = severities.filter((severity) => countOf(diagnostics, severity) > 0);
  return found.map((severity) => plural(countOf(diagnostics, severity), severity)).join(', ');
}

function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.filter((d) => d.severity === severity).length;
}

/** A number with its noun, `1 page` and `2 pages`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
