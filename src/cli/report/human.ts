import { styleText } from 'node:util';
import type { Severity } from '../../dossier/codes.ts';
import type { Diagnostic } from '../../dossier/diagnostics.ts';
import { excerpt, printable } from './excerpt.ts';

const colours = { error: 'red', warning: 'yellow', suggestion: 'cyan' } as const;

export interface HumanOptions {
  /** The lines of a file by the path a diagnostic names; undefined where it cannot be shown. */
  linesOf(file: string): readonly string[] | undefined;
  colour: boolean;
}

/** Diagnostics for a person: `file:line:column severity code message hint`, the line of source, a caret; at the end a count. */
export function human(diagnostics: readonly Diagnostic[], { linesOf, colour }: HumanOptions): string {
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
  if (diagnostics.length > 0) lines.push(`${counts(diagnostics)}.`);
  return lines.map((line) => `${line}\n`).join('');
}

/** `2 errors, 1 warning`; suggestions are named only where there are some. */
export function counts(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) => diagnostics.filter((d) => d.severity === severity).length;
  const parts = [plural(count('error'), 'error'), plural(count('warning'), 'warning')];
  const suggestions = count('suggestion');
  if (suggestions > 0) parts.push(plural(suggestions, 'suggestion'));
  return parts.join(', ');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
