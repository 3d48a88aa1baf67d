import { codeLines } from '../codeLines.ts';
import { editAt, type Mend } from '../edits.ts';
import { splitFront } from '../front.ts';
import { Source } from '../markup/source.ts';

/** Spaces before a line end or the end of the text. Behind a backslash they stay: without them it would break the line. */
const ENDING = /(?<![ \t\\])[ \t]+(?![^\r\n])/g;

/** Takes away spaces at the ends of lines, but for a hard line break and within code, and adds a missing last line end. */
export function mendSpaces(file: string, text: string): Mend[] {
  const source = new Source(text);
  const mends: Mend[] = [];
  const code = codeLines(text);
  const kept = endOfBlockText(file, text);
  for (const match of text.matchAll(ENDING)) {
    const end = match.index + match[0].length;
    const isBreak =
      file.endsWith('.mdx') && match[0].endsWith('  ') && /^\n[ \t]*\S/.test(text.slice(end, end + 200));
    if (match.index < kept || isBreak || code.has(source.span(match.index).line)) continue;
    mends.push({
      file,
      edit: editAt(source, match.index, end, ''),
      message: 'took away the spaces at the end of the line',
    });
  }
  if (text !== '' && !text.endsWith('\n'))
    mends.push({
      file,
      edit: editAt(source, text.length, text.length, '\n'),
      message: 'ended the last line',
    });
  return mends;
}

/** Where YAML ends that holds a block text (`|` or `>`), in which spaces are part of the text; 0 where there is none. */
function endOfBlockText(file: string, text: string): number {
  const { yaml, end } = file.endsWith('.mdx')
    ? (splitFront(text) ?? { yaml: '', end: 0 })
    : { yaml: text, end: text.length };
  return /[|>][+-]?\d?[ \t]*$/m.test(yaml) ? end : 0;
}
