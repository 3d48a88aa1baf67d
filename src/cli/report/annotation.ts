import type { Diagnostic } from '../../dossier/diagnostics.ts';
import { printable } from './excerpt.ts';

const levels = { error: 'error', warning: 'warning', suggestion: 'notice' } as const;

/** A workflow command of GitHub Actions; `%`, line breaks and, in properties, `:` and `,` are escaped. */
export function annotation(d: Diagnostic): string {
  const data = (text: string) => printable(text).replace(/%/g, '%25');
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const where = `file=${property(d.file)},line=${d.line},col=${d.column},endLine=${d.endLine},endColumn=${d.endColumn},title=${property(d.code)}`;
  return `::${levels[d.severity]} ${where}::${data([d.message, d.hint].filter(Boolean).join(' '))}`;
}
