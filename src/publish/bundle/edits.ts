/** A range of a text to be replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with its edits made; they are in order and do not overlap. */
export function splice(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let at = 0;
  let out = '';
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
