import type { ContentFile } from './contentFile.ts';
import { type Diagnostic, diagnostic, type Edit, fileStart, type Span } from './diagnostics.ts';
import type { Front } from './front.ts';

/* The two lines of --- around the front matter of a page. */

const FENCE = /^---[ \t]*$/;
/** A line that was meant as one of them: too few hyphens or too many, a dash, an indent. */
const MEANT = /^[ \t]*(?:-{1,2}|-{3,}.?|[–—]-?)[ \t]*$/;
const FIELD = /^[A-Za-z]+:(?: |$)/;
const hyphens = 'Write `---`, three hyphens at the margin.';

/** Whether a page that does not begin with front matter has some all the same: fields, and a line that closes them. */
export function holdsFront(text: string): boolean {
  const lines = text.split('\n');
  const end = lines.findIndex((line, i) => i > 0 && FENCE.test(line));
  return lines.slice(0, Math.max(0, end)).filter((line) => FIELD.test(line)).length >= 2;
}

/** What is wrong with the lines around front matter. @param front as it was found; undefined where there is none */
export function fenceFault(file: ContentFile, front: Front | undefined): Diagnostic | undefined {
  if (!front) return missing(file);
  if (!front.isClosed) return unclosed(file, front);
  return front.yaml.trim() === '' ? doubled(file) : undefined;
}

/** Front matter that does not begin where it should. */
function missing({ file, text }: ContentFile): Diagnostic {
  const lines = text.split('\n');
  const [first = ''] = lines;
  const span = lineAt(0, first);
  const fixed = (message: string, hint: string, edit: Edit): Diagnostic => ({
    ...diagnostic(file, span, 'front/missing', message, hint),
    fix: { safe: true, edits: [edit] },
  });
  const [, joined] = /^---[ \t]+(\S.*)$/.exec(first) ?? [];
  if (joined !== undefined)
    return fixed('Something follows the `---` of the first line.', 'Put it on a line of its own.', {
      ...span,
      text: `---\n${joined}`,
    });
  if (MEANT.test(first))
    return fixed('The first line does not begin the front matter.', hyphens, { ...span, text: '---' });
  const begins = lines.findIndex((line) => line.trim() !== '');
  if (begins > 0 && FENCE.test(lines[begins] ?? ''))
    return fixed('The front matter begins below the first line.', 'Remove the empty lines above it.', {
      ...fileStart,
      endLine: begins + 1,
      text: '',
    });
  if (holdsFront(text) && FIELD.test(first))
    return fixed('The line above the front matter is missing.', hyphens, { ...fileStart, text: '---\n' });
  const hint = 'Begin the file with --- on a line of its own, then kind: …, and close it with ---.';
  return diagnostic(file, fileStart, 'front/missing', 'The page has no front matter.', hint);
}

/** Front matter that says nothing, where that is since the line above it stands there twice. */
function doubled({ file, text }: ContentFile): Diagnostic | undefined {
  const lines = text.split('\n');
  const second = lines.findIndex((line, i) => i > 0 && FENCE.test(line));
  if (!holdsFront(lines.slice(second).join('\n'))) return undefined;
  const span = lineAt(second, lines[second] ?? '');
  return {
    ...diagnostic(
      file,
      span,
      'front/missing',
      'The front matter ends before it says anything.',
      'Remove this line.',
    ),
    fix: { safe: true, edits: [{ ...span, endLine: second + 2, endColumn: 1, text: '' }] },
  };
}

/** Front matter that does not end. */
function unclosed({ file, text }: ContentFile, { yaml }: Front): Diagnostic {
  const message = 'The front matter is not closed.';
  const line = yaml.split('\n').length + 2;
  const lines = text.split('\n');
  const meant = lines.findIndex((written, i) => i > 0 && i <= line && MEANT.test(written));
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
