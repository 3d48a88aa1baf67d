import { editAt } from '../edits.ts';
import { parseTree } from '../markup/parser.ts';
import { straightened } from '../markup/quotes.ts';
import { Source } from '../markup/source.ts';
import type { Repair } from './repair.ts';

/** `[[a|b]]` in a table: the bar needs a backslash. */
export const repairTableLink: Repair = (source, { line, column, endLine, endColumn }) => {
  const [start, end] = [source.offset(line, column), source.offset(endLine, endColumn)];
  const written = source.text.slice(start, end);
  return /^\[\[[^|]*\|[^|]*\]\]$/.test(written)
    ? editAt(source, start, end, written.replace('|', '\\|'))
    : undefined;
};

/** A heading that `===` makes; over `---` a text may as well end before a rule. */
export const repairUnderlined: Repair = (source, { line, column, endLine, endColumn }) => {
  const [start, end] = [source.offset(line, column), source.offset(endLine, endColumn)];
  const text = /^([^\n]+)\n[ \t>]*=+[ \t]*$/.exec(source.text.slice(start, end))?.[1];
  return text === undefined ? undefined : editAt(source, start, end, `## ${text.trim()}`);
};

/** A tag whose values stand in curly quotation marks or whose words are parted by odd spaces, and an HTML comment. */
export const repairTag: Repair = (source, found) => {
  const { text } = source;
  const at = source.offset(found.line, found.column);
  const start = text.lastIndexOf('<', at);
  if (start < 0 || at - start > 500) return undefined;
  const comment = /^<!--([\s\S]*?)-->/.exec(text.slice(start));
  if (comment) {
    const inner = (comment[1] ?? '').trim();
    if (inner.includes('*/')) return undefined;
    return editAt(source, start, start + comment[0].length, `{/* ${inner} */}`);
  }
  const tag = /^<[^<>\n]*>/.exec(text.slice(start))?.[0];
  if (tag === undefined) return undefined;
  const straight = straightened(tag)
    .replace(/[^\S\n]|[\p{Zs}]/gu, ' ')
    .replace(/^< +(?=[A-Z])/, '<');
  if (straight === tag) return undefined;
  const mended = text.slice(0, start) + straight + text.slice(start + tag.length);
  const after = parseTree(found.file, new Source(mended));
  const isBetter = 'children' in after || after.line > found.line || after.code !== found.code;
  return isBetter ? editAt(source, start, start + tag.length, straight) : undefined;
};
