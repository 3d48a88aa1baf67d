import { renameSync } from 'node:fs';
import path from 'node:path';
import { type IndexMeta, writeMeta } from './indexMeta.ts';

/**
 * Numbers the files of an index and closes the gaps between the pieces of its word list. Pagefind names each file by
 * a hash, and the list of these, which cannot be compressed, would be nearly half of what a reader loads for a first
 * search of a large dossier.
 * @param dir the index
 * @param meta the list with which it begins, as Pagefind wrote it
 * @returns the ids that its pages have now, in the same order
 */
export function numberFiles(dir: string, meta: IndexMeta): string[] {
  const { language, digest } = meta;
  const [version, pages, pieces, ...rest] = meta.list;
  const idIn = (all: readonly unknown[]) => (number: number) =>
    `${language}_${digitsOf(number, all.length)}${digest}`;
  const [pageId, pieceId] = [idIn(pages), idIn(pieces)];
  const ids = pages.map(([id], i) => renamed(dir, 'fragment', id, pageId(i)));
  const list: IndexMeta['list'] = [
    version,
    pages.map(([_, ...about], i) => [ids[i] ?? '', ...about]),
    withoutGaps(pieces).map(([first, last, id], i) => [first, last, renamed(dir, 'index', id, pieceId(i))]),
    ...rest,
  ];
  writeMeta({ ...meta, list });
  return ids;
}

/**
 * Has every piece end where the next begins. Pagefind cuts first and last words to the beginnings that tell them
 * apart; of a word in between, such as "abidi" where one piece ends with "abi" and the next begins with "abo", its
 * search knows no piece and loads each that a first letter or two of it fit.
 */
function withoutGaps(pieces: IndexMeta['list'][2]): IndexMeta['list'][2] {
  return pieces.map(([first, last, id], i) => [first, pieces[i + 1]?.[0] ?? last, id]);
}

/**
 * The beginning of an id; the digest of the index follows, so that no cache takes a file for the one that had its
 * number before. The digits of a number stand in reverse: what changes from one to the next comes first, so that
 * the rest is one repetition.
 */
function digitsOf(number: number, count: number): string {
  const width = (count - 1).toString(16).length;
  return [...number.toString(16).padStart(width, '0')].reverse().join('');
}

/** Gives a file another id. @returns that */
function renamed(dir: string, kind: 'fragment' | 'index', id: string, other: string): string {
  const fileOf = (name: string) => path.join(dir, kind, `${name}.pf_${kind}`);
  renameSync(fileOf(id), fileOf(other));
  return other;
}
