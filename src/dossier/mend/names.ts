import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { compare } from '../diagnostics.ts';
import { editAt, type Mend } from '../edits.ts';
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
  const at = ([start = 0, end = 0]: readonly number[]) => [front.offset + start, front.offset + end] as const;
  return [...orderNames(front.doc.contents), ...commaInSortName(front.doc.contents)].map(
    ({ range, text: replacement, message }) => {
      const [start, end] = at(range);
      const said =
        typeof replacement === 'string' ? replacement : source.text.slice(...at(replacement.range));
      return { file, edit: editAt(source, start, end, said), message };
    },
  );
}

interface Change {
  range: readonly number[];
  /** The new text, or where in the front matter it stands now. */
  text: string | { range: readonly number[] };
  message: string;
}

function orderNames(contents: YAMLMap): Change[] {
  const names = contents.get('names', true);
  if (!isSeq(names)) return [];
  const entries = names.items.flatMap((node) =>
    isMap(node) && node.range ? [{ node, range: node.range }] : [],
  );
  if (entries.length < names.items.length) return [];
  const rank = (node: YAMLMap) =>
    nameRank({ weak: String(node.get('weak')) === 'true', lang: String(node.get('lang') ?? '') });
  const sorted = [...entries].sort((a, b) => compare(rank(a.node), rank(b.node)));
  return entries.flatMap(({ node, range }, i) => {
    const other = sorted[i];
    if (!other || other.node === node) return [];
    const message = `moved the name ${JSON.stringify(String(other.node.get('text')))} to its place`;
    return [{ range, text: { range: other.range }, message }];
  });
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
        range: sortName.range,
        text: /["':#]/.test(text) ? JSON.stringify(text) : text,
        message: `wrote the sort name as "${text}"`,
      },
    ];
  }
  return [];
}
