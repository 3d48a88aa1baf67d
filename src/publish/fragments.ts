import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { keepFile } from '../dossier/keptFile.ts';
import { joinElisions } from '../views/elisions.ts';
import { partFolder } from '../views/searchParts.ts';
import { readPacked, writePacked } from './indexFile.ts';
import type { IndexMeta } from './indexMeta.ts';
import { type PublishedFile, publishedFile, takeFile } from './publishedFile.ts';

/*
 * A fragment is what an index holds of one page for its results, in a file of its own; it follows from the text
 * of that page alone. Pagefind names it by a short hash and does not make anew what is there under that name.
 */

/** A published index, whose fragments may be taken into the next one. */
export interface EarlierIndex {
  /** Folder of what is remembered of it. */
  record: string;
  /** The site in which it stands. */
  site: string;
  /** Digest of what, beside the text of a page, decides what its fragment becomes. */
  version: string;
}

/** A fragment as it was published: address and digest of the text of its page, id that Pagefind gave it, file. */
const fragment = z.object({
  url: z.string(),
  text: z.string(),
  id: z.string(),
  file: z.string(),
  mark: publishedFile,
});
type Fragment = z.infer<typeof fragment>;

const kept = z.object({ version: z.string(), fragments: z.array(fragment) });

/** Fragments of an earlier index that stand in a new one, by the ids that Pagefind gave them. */
export type LentFragments = ReadonlyMap<string, Fragment>;

/**
 * Puts fragments of pages whose text is as it was where Pagefind will look for them.
 * @param dir the new part
 * @param texts digests of the part's texts, by address
 */
export function lendFragments(
  { record, site, version }: EarlierIndex,
  part: number,
  dir: string,
  texts: ReadonlyMap<string, string>,
): LentFragments {
  const lent = new Map<string, Fragment>();
  const from = path.join(site, 'pagefind', partFolder(part));
  mkdirSync(path.join(dir, 'fragment'), { recursive: true });
  for (const known of read(record, part, version)) {
    if (texts.get(known.url) !== known.text || lent.has(known.id)) continue;
    const mark = takeFile(path.join(from, known.file), fileOf(dir, known.id), known.mark, true);
    if (mark) lent.set(known.id, { ...known, mark });
  }
  return lent;
}

/** A page with its address. */
interface Addressed {
  url: string;
}

/**
 * Whether each lent fragment is that of its own page, as it must be: a short hash may come twice.
 * @param added the pages that were added to the part, in that order
 */
export function areOwn(
  lent: LentFragments,
  meta: IndexMeta | undefined,
  added: readonly Addressed[],
): boolean {
  if (lent.size === 0) return true;
  const pages = meta?.list[1] ?? [];
  const own = pages.filter(([id], i) => lent.get(id)?.url === added[i]?.url);
  return pages.length === added.length && own.length === lent.size;
}

/**
 * Has fragments show elided words as they are written.
 * @param dir the part, with the fragments that the list names
 * @param lent fragments that show them so
 */
export function joinElisionsIn(dir: string, { list: [, pages] }: IndexMeta, lent: LentFragments): void {
  for (const [id] of pages) {
    if (lent.has(id)) continue;
    const held = readPacked(fileOf(dir, id)).toString('utf8');
    const shown = joinElisions(held);
    if (shown !== held) writePacked(fileOf(dir, id), Buffer.from(shown));
  }
}

const address = z.object({ url: z.string() });

/**
 * The addresses of a part's pages, in the order of its list.
 * @param dir the part, with the fragments that the list names
 * @param added the pages that were added, in that order
 */
export function addressesIn(
  dir: string,
  { list: [, pages] }: IndexMeta,
  added: readonly Addressed[],
): string[] {
  // Pagefind leaves out a page without words; where it took all, the list has them in the same order.
  if (pages.length === added.length) return added.map(({ url }) => url);
  return pages.map(([id]) => address.parse(JSON.parse(readPacked(fileOf(dir, id)).toString('utf8'))).url);
}

/** A page in a part: its address, the id that Pagefind gave it and the one that it has. */
export interface PageInPart {
  url: string;
  given: string;
  id: string;
}

/** The files of lent fragments as they stand in the part, by their path there. */
export function lentFiles(lent: LentFragments, pages: readonly PageInPart[]): Map<string, PublishedFile> {
  const marks = pages.flatMap(({ given, id }): [string, PublishedFile][] => {
    const mark = lent.get(given)?.mark;
    return mark ? [[fragmentFile(id), mark]] : [];
  });
  return new Map(marks);
}

/**
 * Remembers the fragments of a part for the next one.
 * @param texts digests of the part's texts, by address
 * @param files of the part as they stand in the site
 */
export function keepFragments(
  { record, version }: EarlierIndex,
  part: number,
  pages: readonly PageInPart[],
  texts: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, PublishedFile>,
): void {
  const fragments = pages.flatMap(({ url, given, id }): Fragment[] => {
    const file = fragmentFile(id);
    const [mark, text] = [files.get(file), texts.get(url)];
    return mark && text !== undefined ? [{ url, text, id: given, file, mark }] : [];
  });
  keepFile(fileIn(record, part), JSON.stringify({ version, fragments } satisfies z.infer<typeof kept>));
}

function read(record: string, part: number, version: string): readonly Fragment[] {
  try {
    const known = kept.parse(JSON.parse(readFileSync(fileIn(record, part), 'utf8')));
    return known.version === version ? known.fragments : [];
  } catch {
    return [];
  }
}

const fileIn = (record: string, part: number): string => path.join(record, 'fragments', `${part}.json`);
const fragmentFile = (id: string): string => `fragment/${id}.pf_fragment`;
const fileOf = (dir: string, id: string): string => path.join(dir, fragmentFile(id));
