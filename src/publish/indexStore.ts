import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PackStore } from '../dossier/pack.ts';
import type { Indexed } from './indexPart.ts';

/** The files of a part by the digests of what they hold: most stay as they are when a page changes. */
const kept = z.object({
  indexed: z.object({ pages: z.number(), words: z.number() }),
  files: z.array(z.tuple([z.string(), z.string()])),
});

/** Folders of other parts. */
const OTHER_PART = /^\d+$/;

/**
 * Keeps a part of an index under the digest of what was indexed.
 * @param folder where it stands
 */
export function keepPart(store: PackStore, digest: string, folder: string, indexed: Indexed): void {
  const files = filesOf(folder).map((file): [string, string] => {
    const data = fs.readFileSync(path.join(folder, file));
    const key = createHash('sha256').update(data).digest('hex');
    // Asked for, what is there already counts as used.
    if (!store.get(key)) store.set(key, data);
    return [file, key];
  });
  const list: z.infer<typeof kept> = { indexed, files };
  store.set(digest, Buffer.from(JSON.stringify(list)));
}

/** Puts a kept part into its folder. @returns undefined, and nothing written, where there is none or it is damaged */
export function restorePart(store: PackStore, digest: string, folder: string): Indexed | undefined {
  const list = store.get(digest);
  if (!list) return undefined;
  const { indexed, files } = kept.parse(JSON.parse(list.toString('utf8')));
  const read = files.flatMap(([file, key]) => {
    const data = store.get(key);
    return data ? [[file, data] as const] : [];
  });
  if (read.length < files.length) return undefined;
  for (const sub of new Set(files.map(([file]) => path.dirname(file))))
    fs.mkdirSync(path.join(folder, sub), { recursive: true });
  for (const [file, data] of read) fs.writeFileSync(path.join(folder, file), data);
  return indexed;
}

function filesOf(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    if (OTHER_PART.test(entry.name)) return [];
    return fs.readdirSync(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`);
  });
}
