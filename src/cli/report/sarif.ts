import { type Code, codes, type Severity } from '../../dossier/codes.ts';
import { compare, type Diagnostic, type Span } from '../../dossier/diagnostics.ts';

const levels = { error: 'error', warning: 'warning', suggestion: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** Diagnostics as a SARIF 2.1.0 log (OASIS) of one run, with the exact replacement of each finding that has one. */
export function sarif(diagnostics: readonly Diagnostic[]): object {
  const rules = [...new Set(diagnostics.map((d) => d.code))].sort(compare);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'dossier', rules: rules.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((d) => ({
          ruleId: d.code,
          ruleIndex: rules.indexOf(d.code),
          level: levels[d.severity],
          message: { text: [d.message, d.hint].filter((part) => part !== undefined).join(' ') },
          locations: [{ physicalLocation: { artifactLocation: artifact(d.file), region: region(d) } }],
          ...(d.fix === undefined ? {} : { fixes: [fix(d, d.fix)] }),
        })),
      },
    ],
  };
}

function rule(id: Code): object {
  const { title, severity } = codes[id];
  return {
    id,
    shortDescription: { text: title },
    defaultConfiguration: { level: levels[severity] },
  };
}

function fix(d: Diagnostic, { edits }: NonNullable<Diagnostic['fix']>): object {
  return {
    description: { text: d.hint ?? d.message },
    artifactChanges: [
      {
        artifactLocation: artifact(d.file),
        replacements: edits.map((edit) => ({
          deletedRegion: region(edit),
          insertedContent: { text: edit.text },
        })),
      },
    ],
  };
}

function artifact(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/') };
}

function region({ line, column, endLine, endColumn }: Span): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
