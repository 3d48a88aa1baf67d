import { type Document, visit } from 'yaml';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { At } from './document.ts';
import { formOf } from './fieldForms.ts';
import { fieldOf } from './fieldOf.ts';
import { oneLine } from './oneLine.ts';

/** A replacement longer than this is not written out. */
const longest = 200;

/**
 * Texts that end where a comment begins: `Accord #3` is `Accord` to YAML. Beside an id, a date or a word of a
 * list it is a comment, as it is after a quotation; a text without quotation marks was mostly to go on.
 */
export function cutTexts(file: string, doc: Document, text: string, at: At): Diagnostic[] {
  // Most texts hold no comment behind a value, which is soon seen.
  if (!/\S[ \t]+#/.test(text)) return [];
  const found: Diagnostic[] = [];
  visit(doc, {
    Scalar(key, node, parents) {
      const field = key === 'key' ? undefined : fieldOf(parents);
      if (node.type !== 'PLAIN' || node.value === '' || !field || formOf(field) !== 'text') return;
      const [from = 0, to = from] = node.range ?? [];
      if (!/^[ \t]+#/.test(text.slice(to))) return;
      const start = text.indexOf('#', to);
      const end = text.indexOf('\n', start);
      const comment = text.slice(start, end < 0 ? undefined : end).trimEnd();
      found.push(cutText(file, at, text, { from, start, end: start + comment.length }));
    },
  });
  return found;
}

/** @param place where the text begins, where its comment does, and where that ends */
function cutText(
  file: string,
  at: At,
  text: string,
  { from, start, end }: { from: number; start: number; end: number },
): Diagnostic {
  const comment = text.slice(start, end);
  const meant = JSON.stringify(oneLine(text.slice(from, end)));
  const whole = meant.length > longest ? 'the whole value between quotation marks' : `\`${meant}\``;
  // What stands apart from its sign was more often written as a comment.
  const isApart = /^#(?:\s|$)/.test(comment);
  const message = `\`${comment.slice(0, 60)}\` is read as a comment and left out.`;
  const hint = isApart
    ? `Write ${whole} where it belongs to the text; a comment goes on a line of its own.`
    : `Write ${whole}.`;
  const edit = { ...at(from, end), text: meant };
  return {
    ...diagnostic(file, at(start, end), 'yaml/comment', message, hint, isApart ? 'warning' : 'error'),
    // What nobody was to read must not come to light unasked.
    fix: { safe: /^#\d/.test(comment), edits: [edit] },
  };
}
