import type { Edit } from './diagnostics.ts';
import { Source } from './markup/source.ts';

/** A replacement that changes nothing a reader sees, with what it does in words. */
export interface Mend {
  /** Path relative to the content folder. */
  file: string;
  edit: Edit;
  message: string;
}

/** An edit between two offsets. */
export function editAt(source: Source, start: number, end: number, text: string): Edit {
  return { ...source.span(start, end), text };
}

/**
 * Applies edits to a text. Of two that overlap the earlier stands; the other is left for a later round.
 * @returns the new text and the edits that were applied.
 */
export function applyEdits<T extends { edit: Edit }>(
  text: string,
  items: readonly T[],
): { text: string; applied: T[] } {
  const source = new Source(text);
  const placed = items
    .map((item) => ({
      item,
      start: source.offset(item.edit.line, item.edit.column),
      end: source.offset(item.edit.endLine, item.edit.endColumn),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const applied: T[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { item, start, end } of placed) {
    if (start < at) continue;
    parts.push(text.slice(at, start), item.edit.text);
    at = end;
    applied.push(item);
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), applied };
}
