import { readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { readPacked, writePacked } from './indexFile.ts';

/** The file with which an index begins, named by a digest of what the index holds. */
const META = /^pagefind\.(.+)_([0-9a-f]+)\.pf_meta$/;

/**
 * Version of Pagefind; each page: its id, how many words it has; each piece of the word list: first word, last
 * word, its id; then what is passed on. In CBOR (RFC 8949).
 */
const meta = z
  .tuple([
    z.string(),
    z.array(z.tuple([z.string(), z.number()]).rest(z.unknown())),
    z.array(z.tuple([z.string(), z.string(), z.string()])),
  ])
  .rest(z.unknown());

/**
 * Numbers the files of an index. Pagefind names each by a hash, and the list of these, which cannot be compressed,
 * would be nearly half of what a reader loads for a first search of a large dossier.
 * @param dir the index
 * @throws where the index is not as Pagefind 1.6 writes it
 */
export function numberFiles(dir: string): void {
  for (const file of readdirSync(dir)) {
    const [, language, digest] = META.exec(file) ?? [];
    if (language === undefined || digest === undefined) continue;
    const [version, pages, pieces, ...rest] = meta.parse(decode(readPacked(path.join(dir, file))));
    const idIn = (all: readonly unknown[]) => (number: number) =>
      `${language}_${digitsOf(number, all.length)}${digest}`;
    const [pageId, pieceId] = [idIn(pages), idIn(pieces)];
    const numbered = [
      version,
      pages.map(([id, ...about], i) => [renamed(dir, 'fragment', id, pageId(i)), ...about]),
      pieces.map(([first, last, id], i) => [first, last, renamed(dir, 'index', id, pieceId(i))]),
      ...rest,
    ];
    writePacked(path.join(dir, file), encode(numbered));
  }
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
