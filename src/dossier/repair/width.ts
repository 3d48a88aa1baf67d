import { editAt } from '../edits.ts';
import type { Repair } from '../repair.ts';

/** A value that was typed in full-width characters: brackets, digits, letters. */
export const repairWidth: Repair = (source, { line, column, endLine, endColumn }) => {
  const [start, end] = [source.offset(line, column), source.offset(endLine, endColumn)];
  const written = source.text.slice(start, end);
  const meant = written.replace(/[\uFF01-\uFF5E\u3000]/g, (c) => c.normalize('NFKC'));
  return meant === written ? undefined : editAt(source, start, end, meant);
};
