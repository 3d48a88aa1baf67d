import { isMap, isScalar, isSeq, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { compare } from '../diagnostics.ts';
import { editAt, type Mend } from '../edits.ts';
import { splitFront } from '../front.ts';
import { Source } from '../markup/source.ts';
import { nameRank } from '../names.ts';
import { frontOf } from './front.ts';

/**
 * Brings names into their order: strong before weak, those without a language first, then by language.
 * A `sortName` that only lacks its comma gets it.
 */
export function mendNames(file: string, text: string): Mend[] {
  const front = file.startsWith('actors/') || file.startsWith('places/') ? frontOf(file, text) : undefined;
  if (!front || !isMap(front.doc.contents)) return [];
  const source = new Source(text);
  const yaml = text.slice(front.offset, splitFront(text)?.end);
  return [...orderNames(front.doc.contents, yaml), ...commaInSortName(front.doc.contents)].map(
    ({ start, end, text: replacement, message }) => ({
      file,
      edit: editAt(source, front.offset + start, front.offset + end, replacement),
      message,
    }),
  );
}

/** From one offset in the front matter to another. */
interface Range {
  start: number;
  end: number;
}

interface Change extends Range {
  text: string;
  message: string;
}

/** All in one edit, since a part of it would lose a name and have another twice. */
function orderNames(contents: YAMLMap, yaml: string): Change[] {
  const names = contents.get('names', true);
  if (!isSeq(names)) return [];
  const entries = names.items.flatMap((node) => {
    const place = isMap(node) ? placeOf(node, names, yaml) : undefined;
    return isMap(node) && place ? [{ rank: rankOf(node), ...place }] : [];
  });
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last || entries.length < names.items.length) return [];
  const sorted = [...entries].sort((a, b) => compare(a.rank, b.rank));
  const said = sorted.map(({ start, end }, i) => {
    const between = yaml.slice(entries[i]?.end, entries[i + 1]?.start ?? last.end);
    return yaml.slice(start, end) + between;
  });
  const range = { start: first.start, end: last.end };
  const text = said.join('');
  if (text === yaml.slice(range.start, range.end)) return [];
  return [{ ...range, text, message: 'brought the names into their order' }];
}

function rankOf(node: YAMLMap): string {
  return nameRank({ weak: String(node.get('weak')) === 'true', lang: String(node.get('lang') ?? '') });
}

/** Where a name stands: in brackets by itself, else all its lines with the comments that belong to it. */
function placeOf({ range }: YAMLMap, names: YAMLSeq, yaml: string): Range | undefined {
  if (!range) return undefined;
  const [start, end] = range;
  if (names.flow) return { start, end };
  const line = yaml.lastIndexOf('\n', start) + 1;
  const dash = /^([ \t]*)-[ \t]+$/.exec(yaml.slice(line, start));
  const written = yaml.slice(start, end).trimEnd();
  // Where a block text ends is a matter of the empty lines below it.
  if (!dash || /[|>][-+\d]*[ \t]*$/m.test(written)) return undefined;
  const indent = dash[1]?.length ?? 0;
  return {
    start: aboveComments(yaml, line, indent),
    end: belowComments(yaml, endOfLine(yaml, start + written.length), indent),
  };
}

/** Comments right above an item belong to it, but for those that are indented as what is in the item before. */
function aboveComments(yaml: string, line: number, indent: number): number {
  let first = line;
  while (first > 0) {
    const above = yaml.lastIndexOf('\n', first - 2) + 1;
    const column = commentColumn(yaml.slice(above, first - 1));
    if (column < 0 || column > indent) break;
    first = above;
  }
  return first;
}

/** @param end that of a line of the item */
function belowComments(yaml: string, end: number, indent: number): number {
  let last = end;
  for (let next = endOfLine(yaml, last + 1); next > last; next = endOfLine(yaml, last + 1)) {
    if (commentColumn(yaml.slice(last + 1, next)) <= indent) break;
    last = next;
  }
  return last;
}

/** Where a comment begins that has its line for itself; -1 on any other line. */
function commentColumn(line: string): number {
  return /^[ \t]*#/.test(line) ? line.indexOf('#') : -1;
}

function endOfLine(yaml: string, at: number): number {
  const end = yaml.indexOf('\n', at);
  return end < 0 ? yaml.length : end;
}

function commaInSortName(contents: YAMLMap): Change[] {
  const [name, sortName] = [contents.get('name', true), contents.get('sortName', true)];
  if (!isScalar(name) || !isScalar(sortName) || !sortName.range) return [];
  const written = String(sortName.value);
  const words = String(name.value).split(' ');
  for (let given = 1; given < words.length; given++) {
    const [first, last] = [words.slice(0, given).join(' '), words.slice(given).join(' ')];
    if (written !== `${last} ${first}`) continue;
    const text = `${last}, ${first}`;
    return [
      {
        start: sortName.range[0],
        end: sortName.range[1],
        text: writtenLike(sortName, text),
        message: `wrote the sort name as "${text}"`,
      },
    ];
  }
  return [];
}

/** A text in the quotation marks of the value that it takes the place of: without them a comment behind it reads as cut text. */
function writtenLike({ type }: Scalar, text: string): string {
  if (type === 'QUOTE_SINGLE') return `'${text.replaceAll("'", "''")}'`;
  return type !== 'PLAIN' || /["':#]/.test(text) ? JSON.stringify(text) : text;
}
