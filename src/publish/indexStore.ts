import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PackStore } from '../dossier/pack.ts';
import { digestOf, type FileDigest } from './fileDigest.ts';
import { FileWriter } from './fileWriter.ts';
import { type Indexed, indexedSchema } from './indexed.ts';

/** The files of a part by the digests of what they hold: most stay as they are when a page changes. */
const kept = z.object({
  indexed: indexedSchema,
  files: z.array(z.tuple([z.string(), z.string()])),
});

/** A part of an index as it stands in its folder. */
export interface StoredPart {
  indexed: Indexed;
  /** Its files, by their path within the folder. */
  files: ReadonlyMap<string, FileDigest>;
}

/** Folders of other parts. */
const OTHER_PART = /^\d+$/;

/**
 * Keeps a part of an index under the digest of what was indexed.
 * @param folder where it stands
 */
export function keepPart(store: PackStore, digest: string, folder: string, indexed: Indexed): StoredPart {
  const files = new Map<string, FileDigest>();
  for (const file of filesOf(folder)) {
    const data = fs.readFileSync(path.join(folder, file));
    const known = digestOf(data);
    // Asked for, what is there already counts as used.
    if (!store.get(known.sha256)) store.set(known.sha256, data);
    files.set(file, known);
  }
  const list: z.infer<typeof kept> = {
    indexed,
    files: [...files].map(([file, { sha256 }]) => [file, sha256]),
  };
  store.set(digest, Buffer.from(JSON.stringify(list)));
  return { indexed, files };
}

/**
 * Puts a kept part into its folder.
 * @returns undefined where there is none or it is damaged; what was written of it then is as it would be made
 */
export async function restorePart(
  store: PackStore,
  digest: string,
  folder: string,
): Promise<StoredPart | undefined> {
  const list = store.get(digest);
  if (!list) return undefined;
  const { indexed, files } = kept.parse(JSON.parse(list.toString('utf8')));
  const writer = new FileWriter(folder);
  const written = new Map<string, FileDigest>();
  for (const [file, sha256] of files) {
    const data = store.get(sha256);
    if (!data) break;
    writer.write(file, data);
    written.set(file, { sha256, size: data.length });
    await writer.room();
  }
  await writer.finish();
  return written.size === files.length ? { indexed, files: written } : undefined;
}

function filesOf(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    if (OTHER_PART.test(entry.name)) return [];
    return fs.readdirSync(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`);
  });
}
