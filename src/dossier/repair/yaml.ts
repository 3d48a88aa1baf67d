import { parseDocument } from 'yaml';
import { editAt } from '../edits.ts';
import { splitFront } from '../front.ts';
import type { Repair } from '../repair.ts';

/** Lines around a finding on which its cause may stand: the parser often notices it one line later. */
const NEAR = 3;

/** What may have been meant by a line, the likeliest first. */
const meant: readonly ((line: string) => string)[] = [
  (line) => line.replace(/^[ \t]+/, (indent) => indent.replace(/\t/g, '  ')),
  (line) => line.replace(/\p{Zs}/gu, ' '),
  (line) => line.replace(/[\uFF01-\uFF5E\u3000]/g, (c) => c.normalize('NFKC')),
  (line) => line.replace(/^(\s*(?:- )?[A-Za-z]+[:：])(?=\S)/, '$1 ').replace('：', ':'),
  quoteValue,
];

/**
 * A line of YAML as it was meant: a text with a colon between quotation marks, tabs, odd spaces and
 * full-width punctuation as YAML wants them. Taken only where it leaves fewer errors than before.
 */
export const repairYaml: Repair = (source, found) => {
  const front = found.file.endsWith('.mdx') ? splitFront(source.text) : undefined;
  if (found.file.endsWith('.mdx') && !front) return undefined;
  const yaml = front?.yaml ?? source.text;
  const first = front ? 1 : 0;
  const lines = yaml.split('\n');
  const before = errorsOf(yaml);
  const at = found.line - 1 - first;
  for (const distance of [0, ...Array.from({ length: NEAR }, (_, i) => i + 1)]) {
    for (const index of distance === 0 ? [at] : [at - distance, at + distance]) {
      const line = lines[index];
      if (line === undefined) continue;
      for (const change of meant) {
        const text = change(line);
        if (text === line || errorsOf(lines.with(index, text).join('\n')) >= before) continue;
        const start = source.offset(index + first + 1, 1);
        return editAt(source, start, start + line.length, text);
      }
    }
  }
  return undefined;
};

/** A value that was typed in full-width characters: brackets, digits, letters. */
export const repairWidth: Repair = (source, { line, column, endLine, endColumn }) => {
  const [start, end] = [source.offset(line, column), source.offset(endLine, endColumn)];
  const written = source.text.slice(start, end);
  const meant = written.replace(/[\uFF01-\uFF5E\u3000]/g, (c) => c.normalize('NFKC'));
  return meant === written ? undefined : editAt(source, start, end, meant);
};

/** Puts the value of a line between quotation marks, whole or as an item of a list. */
function quoteValue(line: string): string {
  const [, name = '', value = ''] = /^(\s*(?:- )?[\w-]+:\s+|\s*- )(.+?)\s*$/.exec(line) ?? [];
  return value === '' || /^["'[{]/.test(value) ? line : `${name}${JSON.stringify(value)}`;
}

function errorsOf(yaml: string): number {
  return parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false }).errors.length;
}
