import path from 'node:path';
import { type Diagnostic, formatDiagnostic } from '../dossier/diagnostics.ts';

/** Prints diagnostics, paths relative to where the command was started, and a line that counts them. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], content: string): void {
  const from = process.env['INIT_CWD'] ?? process.cwd();
  for (const d of diagnostics) {
    console.error(formatDiagnostic({ ...d, file: path.relative(from, path.join(content, d.file)) }));
  }
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((d) => d.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings > 0) console.error(`${errors} error(s), ${warnings} warning(s).${errors > 0 ? ' Nothing was built.' : ''}`);
}
