import { type Diagnostic, diagnostic } from './diagnostics.ts';

/**
 * Characters that nobody sees and that change what others see: controls, stray byte order marks, what is no
 * character at all (XML takes none of it), the overrides of writing direction, and tags, which spell a text in the
 * dark but for those that make a regional flag of a black one. Marks and isolates of direction stay: Arabic names need them.
 */
const invisible = new RegExp(
  `[${span(0, 8)}${span(11, 31)}${span(127, 159)}\u2028-\u202E\uFEFF\uFFFE\uFFFF]|\uDB40[\uDC00-\uDC7F](?<!\uD83C\uDFF4(?:\uDB40[\uDC00-\uDC7F]){1,6})`,
  'g',
);
const most = 20;

/** Whether a text shows all that it holds. */
export function isVisible(text: string): boolean {
  return text.isWellFormed() && text.search(invisible) < 0;
}

function span(from: number, to: number): string {
  return `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;
}

/** Invisible control characters in a text, the first few of them. Line breaks are `\n`. */
export function controlsIn(file: string, text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { 0: character, index } of text.matchAll(invisible)) {
    if (found.length === most) break;
    const before = text.slice(0, index);
    const line = before.split('\n').length;
    const column = index - before.lastIndexOf('\n');
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const span = { line, column, endLine: line, endColumn: column + character.length };
    const message = `An invisible control character U+${code}.`;
    found.push(diagnostic(file, span, 'text/control', message, 'Delete it.'));
  }
  return found;
}
