import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The text of one page as Pagefind keeps it: a file that tells nothing of other pages. */
export interface Fragment {
  /** File name in `fragment/`; a digest of the text, longer where the beginnings of two digests are the same. */
  name: string;
  data: Buffer;
}

export const FRAGMENTS = 'fragment';
const META = /^pagefind\.(.+)_[0-9a-f]+\.pf_meta$/;

/**
 * The files of an index's pages in the order in which the pages were added, as its list of pages names them.
 * @param dir the index
 * @param pages how many were added
 * @returns undefined where the index does not list them as it is known to: another Pagefind, a page without words
 */
export function fragmentNames(dir: string, pages: number): string[] | undefined {
  const metas = readdirSync(dir).flatMap((name) => META.exec(name) ?? []);
  const [meta, lang] = metas;
  if (meta === undefined || lang === undefined || metas.length > 2) return undefined;
  const list = gunzipSync(readFileSync(path.join(dir, meta))).toString('latin1');
  // CBOR: version, pages, pieces of the word list, …; a page begins with its digest.
  const digests = list.match(new RegExp(`(?<=\\x83[\\x60-\\x7f])${lang}_[0-9a-f]{7,}`, 'g')) ?? [];
  const names = digests.slice(0, pages).map((digest) => `${digest}.pf_fragment`);
  const written = new Set(readdirSync(path.join(dir, FRAGMENTS)));
  const isWhole = new Set(names).size === pages && names.every((name) => written.has(name));
  return isWhole ? names : undefined;
}

/**
 * Whether fragments that lay there before the index was written are those that it would have written: each
 * under the name of its page, and none under the name of another.
 * @param names of the pages' files in the order of the pages
 * @param kept the fragments that lay there, by page
 */
export function isSound(
  urls: readonly string[],
  names: readonly string[] | undefined,
  kept: ReadonlyMap<string, Fragment>,
): boolean {
  const owners = new Map([...kept].map(([url, { name }]) => [name, url]));
  return (
    owners.size === kept.size &&
    names !== undefined &&
    urls.every((url, i) => {
      const name = names[i] ?? '';
      return kept.has(url) ? kept.get(url)?.name === name : !owners.has(name);
    })
  );
}
