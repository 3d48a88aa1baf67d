import type { ContentFile } from './contentFile.ts';
import { type Diagnostic, diagnostic, type Edit, fileStart, type Span } from './diagnostics.ts';
import type { Front } from './front.ts';

/* The two lines of --- around the front matter of a page. */

/** A line that was meant as one of them: too few hyphens or too many, a dash, an indent. */
const meantAsFence = /^[ \t]*(?:-{1,2}|-{3,}.?|[–—]-?)[ \t]*$/;
const hyphens = 'Write `---`, three hyphens at the margin.';

/** Front matter that does not begin where it should. */
export function missing({ file, text }: ContentFile): Diagnostic {
  const lines = text.split('\n');
  const [first = ''] = lines;
  const span = lineAt(0, first);
  const fixed = (message: string, hint: string, edit: Edit): Diagnostic => ({
    ...diagnostic(file, span, 'front/missing', message, hint),
    fix: { safe: true, edits: [edit] },
  });
  if (meantAsFence.test(first))
    return fixed('The first line does not begin the front matter.', hyphens, { ...span, text: '---' });
  const begins = lines.findIndex((line) => line.trim() !== '');
  if (begins > 0 && /^---[ \t]*$/.test(lines[begins] ?? ''))
    return fixed('The front matter begins below the first line.', 'Remove the empty lines above it.', {
      ...fileStart,
      endLine: begins + 1,
      text: '',
    });
  const isOpen = /^[A-Za-z]+:(?: |$)/.test(first) && lines.some((line) => /^---[ \t]*$/.test(line));
  if (isOpen)
    return fixed('The line above the front matter is missing.', hyphens, { ...fileStart, text: '---\n' });
  const hint = 'Begin the file with --- on a line of its own, then kind: …, and close it with ---.';
  return diagnostic(file, fileStart, 'front/missing', 'The page has no front matter.', hint);
}

/** Front matter that does not end. */
export function unclosed({ file, text }: ContentFile, { yaml }: Front): Diagnostic {
  const message = 'The front matter is not closed.';
  const line = yaml.split('\n').length + 2;
  const lines = text.split('\n');
  const meant = lines.findIndex((written, i) => i > 0 && i <= line && meantAsFence.test(written));
  const written = lines[meant];
  if (written === undefined) {
    const hint = `Write --- on a line of its own where it ends, by the look of it on line ${line}.`;
    return diagnostic(file, lineAt(0, '---'), 'front/unclosed', message, hint);
  }
  const span = lineAt(meant, written);
  const found = diagnostic(file, span, 'front/unclosed', message, hyphens);
  return { ...found, fix: { safe: true, edits: [{ ...span, text: '---' }] } };
}

/** @param line counted from 0 */
function lineAt(line: number, written: string): Span {
  return { line: line + 1, column: 1, endLine: line + 1, endColumn: written.length + 1 };
}
