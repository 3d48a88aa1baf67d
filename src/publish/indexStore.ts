import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PackStore } from '../dossier/pack.ts';
import { FRAGMENTS, type Fragment } from './fragments.ts';
import type { Indexed, WrittenIndex } from './search.ts';

/** The files of an index by the keys of what they hold. */
const kept = z.object({
  indexed: z.object({ pages: z.number(), words: z.number() }),
  files: z.array(z.tuple([z.string(), z.string()])),
});

/** The text of a page decides its fragment, whatever else is in the index. @param url of the page */
export type FragmentKey = (url: string) => string | undefined;

/**
 * Keeps the index that stands in `dir/pagefind/` under the digest of what was indexed.
 * @param keyOf the key of a page's fragment
 */
export function keepIndex(
  store: PackStore,
  digest: string,
  dir: string,
  { pages, words, fragments }: WrittenIndex,
  keyOf: FragmentKey,
): void {
  const root = path.join(dir, 'pagefind');
  const keys = new Map<string, string>();
  for (const [url, name] of fragments) {
    const key = keyOf(url);
    if (key !== undefined) keys.set(`${FRAGMENTS}/${name}`, key);
  }
  const files = fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .map((file): [string, string] => [file, keys.get(file) ?? `${digest}/${file}`]);
  for (const [file, key] of files)
    if (!store.has(key)) store.set(key, pack(path.basename(file), fs.readFileSync(path.join(root, file))));
  const list: z.infer<typeof kept> = { indexed: { pages, words }, files };
  store.set(digest, Buffer.from(JSON.stringify(list)));
}

/** Puts a kept index into `dir/pagefind/`. @returns undefined, and nothing written, where there is none or it is damaged */
export function restoreIndex(store: PackStore, digest: string, dir: string): Indexed | undefined {
  const list = store.get(digest);
  if (!list) return undefined;
  const { indexed, files } = kept.parse(JSON.parse(list.toString('utf8')));
  const root = path.join(dir, 'pagefind');
  for (const [file, key] of files) {
    const held = keptFragment(store, key);
    if (held?.name !== path.basename(file)) {
      fs.rmSync(root, { recursive: true, force: true });
      return undefined;
    }
    const at = path.join(root, file);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    fs.writeFileSync(at, held.data);
  }
  return indexed;
}

/** What is kept under a key; undefined where that is nothing. */
export function keptFragment(store: PackStore, key: string): Fragment | undefined {
  const bytes = store.get(key);
  const end = bytes?.indexOf(0) ?? -1;
  return bytes && end >= 0
    ? { name: bytes.subarray(0, end).toString('utf8'), data: bytes.subarray(end + 1) }
    : undefined;
}

/** The file's name, a zero and what it holds. */
function pack(name: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${name}\0`), data]);
}
