import path from 'node:path';
import { codes } from '../dossier/codes.ts';
import { type Diagnostic, formatDiagnostic } from '../dossier/diagnostics.ts';
import type { Format } from './options.ts';

/**
 * Diagnostics in one of the four formats, paths relative to where the command was started.
 * @returns text that ends in a line break; for `human` it closes with a count, and is empty where there is nothing to say.
 */
export function report(format: Format, diagnostics: readonly Diagnostic[], content: string): string {
  const from = process.env.INIT_CWD ?? process.cwd();
  const located = diagnostics.map((d) => ({
    ...d,
    file: path.relative(from, path.join(content, d.file)).split(path.sep).join('/'),
  }));
  if (format === 'json') return `${JSON.stringify(located, null, 2)}\n`;
  if (format === 'sarif') return `${JSON.stringify(sarif(located), null, 2)}\n`;
  if (format === 'github') return located.map((d) => `${annotation(d)}\n`).join('');
  return human(located);
}

function human(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((d) => d.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const lines = diagnostics.map(formatDiagnostic);
  if (errors + warnings > 0) lines.push(`${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`);
  return lines.map((line) => `${line}\n`).join('');
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A workflow command of GitHub Actions; `%`, line breaks and, in properties, `:` and `,` are escaped. */
function annotation(d: Diagnostic): string {
  const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const level = { error: 'error', warning: 'warning', suggestion: 'notice' }[d.severity];
  const where = `file=${property(d.file)},line=${d.line},col=${d.column},endLine=${d.endLine},endColumn=${d.endColumn},title=${property(d.code)}`;
  return `::${level} ${where}::${data([d.message, d.hint].filter(Boolean).join(' '))}`;
}

/** SARIF 2.1.0, one run. */
function sarif(diagnostics: readonly Diagnostic[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dossier',
            rules: [...new Set(diagnostics.map((d) => d.code))]
              .sort()
              .map((id) => ({ id, shortDescription: { text: codes[id].title } })),
          },
        },
        results: diagnostics.map((d) => ({
          ruleId: d.code,
          level: { error: 'error', warning: 'warning', suggestion: 'note' }[d.severity],
          message: { text: [d.message, d.hint].filter(Boolean).join(' ') },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(d.file) },
                region: {
                  startLine: d.line,
                  startColumn: d.column,
                  endLine: d.endLine,
                  endColumn: d.endColumn,
                },
              },
            },
          ],
        })),
      },
    ],
  };
}
