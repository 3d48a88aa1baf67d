import { readdirSync } from 'node:fs';
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

/** The list with which an index begins: its pages, in the order in which they were added, and pieces of its word list. */
export interface IndexMeta {
  file: string;
  language: string;
  digest: string;
  list: z.infer<typeof meta>;
}

/**
 * Reads the list with which an index of one language begins.
 * @param dir the index
 * @returns undefined where it holds no page
 * @throws where the index is not as Pagefind 1.6 writes it
 */
export function readMeta(dir: string): IndexMeta | undefined {
  for (const name of readdirSync(dir)) {
    const [, language, digest] = META.exec(name) ?? [];
    if (language === undefined || digest === undefined) continue;
    const file = path.join(dir, name);
    return { file, language, digest, list: meta.parse(decode(readPacked(file))) };
  }
  return undefined;
}

/** Writes the list anew. */
export function writeMeta({ file, list }: IndexMeta): void {
  writePacked(file, encode(list));
}
