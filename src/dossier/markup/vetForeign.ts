import type { Blockquote, Heading, Paragraph, TableCell } from 'mdast';
import type { Findings } from './findings.ts';
import { plainTextIn } from './plainText.ts';
import type { Source } from './source.ts';

/** `%%not for readers%%`, or one of its ends: what it leaves out may go on behind an empty line. */
const COMMENT = /(?<![%\p{N}])\\?%%(?!%)(?:[^%]{0,2000}%%(?!%))?/gu;
/** `==highlighted==` */
const HIGHLIGHT = /(?<![=\\])==(?=[^\s=])([^=\n]{1,500})(?<=\S)==(?!=)/g;
/** `![[page]]`, which shows a page within another; behind a word the `!` ends a sentence. */
const EMBED = /(?<![\p{L}\p{N}\\!?.…»”"')\]])!(\[\[[^[\]\n]{1,300}\]\])/gu;
/** ` ^a1b2c3` at the end of a passage, by which others embed or quote it. */
const ANCHOR = /(?<=\S)\s+\^(?=[\w-]*[a-z])[\w-]{2,60}$/;
/** `[!note]` at the beginning of a quotation. */
const CALLOUT = /^>[ \t]*(\[!(\w{1,40})(?:\|[^\]\n]{0,100})?\][+-]?)/;
/** A file that is shown rather than read. */
const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)(?:[|#]|\]\])/i;

/** Finds marks that mean something to other editors of Markdown and are plain text here. */
export function vetForeign(node: Heading | Paragraph | TableCell, source: Source, findings: Findings): void {
  const written = source.slice(node.position);
  const start = node.position?.start.offset ?? 0;
  const isText = plainTextIn(node);
  for (const { 0: whole, index } of found(COMMENT, '%%', written)) {
    if (whole.startsWith('\\') || !isText(start + index)) continue;
    const span = source.span(start + index, start + index + whole.length);
    const message = '`%%` begins no comment: readers would see what stands behind it.';
    findings.at(span, 'markup/comment', message, 'Delete it, or write `{/* … */}`.');
  }
  const tell = (at: number, length: number, message: string, hint: string, text: string): void => {
    if (!isText(start + at)) return;
    const span = source.span(start + at, start + at + length);
    findings.at(span, 'markup/foreign', message, hint, { safe: true, edits: [{ ...span, text }] });
  };
  for (const { 0: whole, 1: marked = '', index } of found(HIGHLIGHT, '==', written)) {
    const meant = marked.includes('*') ? marked : `**${marked}**`;
    tell(index, whole.length, '`==` highlights nothing here.', `Write \`${meant}\`.`, meant);
  }
  for (const { 0: whole, 1: link = '', index } of found(EMBED, '![[', written)) {
    // That no page is called so is told of, with what to write for a picture.
    if (PICTURE.test(link)) continue;
    tell(index, whole.length, 'A page cannot be shown within another.', `Write \`${link}\`.`, link);
  }
  const anchor = ANCHOR.exec(written);
  if (anchor)
    tell(anchor.index, anchor[0].length, `\`${anchor[0].trim()}\` names no passage here.`, 'Delete it.', '');
}

/** Finds the first line of a box as other programs write it. */
export function vetCallout(node: Blockquote, source: Source, findings: Findings): void {
  const [, mark, name = ''] = CALLOUT.exec(source.slice(node.position).slice(0, 200)) ?? [];
  const start = node.children[0]?.position?.start.offset;
  if (mark === undefined || start === undefined) return;
  const span = source.span(start, start + mark.length);
  const hint = 'Put the text between `<Note title="…">` and `</Note>`, or take the mark away.';
  findings.at(span, 'markup/foreign', `\`[!${name}]\` makes no box here.`, hint);
}

/** Matches, where a text holds what all of them begin with: most hold none. */
function found(pattern: RegExp, sign: string, text: string): Iterable<RegExpExecArray> {
  return text.includes(sign) ? text.matchAll(pattern) : [];
}
