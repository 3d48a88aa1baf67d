import { editAt } from '../edits.ts';
import type { Repair } from './repair.ts';

/** A value that was typed in full-width characters: brackets, digits, letters. */
export const repairWidth: Repair = (source, { line, column, endLine, endColumn }) => {
  const [start, end] = [source.offset(line, column), source.offset(endLine, endColumn)];
  const written = source.text.slice(start, end);
  const meant = narrowed(written);
  return meant === written ? undefined : editAt(source, start, end, meant);
};

/** A text with its full-width characters as a European keyboard has them. */
export function narrowed(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (c) => c.normalize('NFKC'));
}
