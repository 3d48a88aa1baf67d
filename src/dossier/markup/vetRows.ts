import type { Edit } from '../diagnostics.ts';
import type { Findings } from './findings.ts';
import type { Source } from './source.ts';
import { vetRow } from './vetTable.ts';
import type { WrittenLine } from './writtenLine.ts';

const ROW = /^\|.*(?<!\\)\|$/;

/** Finds tables that Markdown takes for text, since the line under their first row is missing or too short. */
export function vetRows(lines: readonly WrittenLine[], source: Source, findings: Findings): void {
  const first = lines.findIndex(({ text }, i) => ROW.test(text) && ROW.test(lines[i + 1]?.text ?? ''));
  const [head, second] = [lines[first], lines[first + 1]];
  if (!head || !second) return;
  const end = lines.findIndex(({ text }, i) => i > first && !ROW.test(text));
  const rows = lines.slice(first, end < 0 ? undefined : end);
  for (const { text, start } of rows) vetRow(text, start, source, findings);
  const last = rows.at(-1) ?? second;
  const span = source.span(head.start, last.start + last.text.length);
  const width = cellsIn(head.text);
  const line = `|${' - |'.repeat(width)}`;
  const tell = (message: string, hint: string, edit?: Edit): void =>
    findings.at(span, 'markup/table', message, hint, edit && { safe: true, edits: [edit] });
  if (isDelimiters(head.text))
    tell('This table has no first row.', 'Write a row with what its columns hold above it.');
  else if (isDelimiters(second.text))
    tell(
      `The first row has ${width} cells, the line below it ${cellsIn(second.text)}.`,
      `Write \`${line}\` for its second line.`,
      { ...source.span(second.start, second.start + second.text.length), text: line },
    );
  else
    tell(
      'Rows with bars make no table without a line of hyphens under the first of them.',
      `Write \`${line}\` under the first row.`,
      { ...source.span(second.start, second.start), text: `${line}\n${second.before}` },
    );
}

/** Whether a row holds hyphens and nothing else. */
function isDelimiters(row: string): boolean {
  return row.includes('-') && /^[-|: \t]+$/.test(row);
}

/** How many cells a row has; the bar of a link parts none. */
function cellsIn(row: string): number {
  return [...row.replace(/\[\[[^[\]]*\]\]/g, '').matchAll(/(?<!\\)\|/g)].length - 1;
}
