import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PackStore } from '../dossier/pack.ts';
import type { FileDigest } from './fileDigest.ts';
import { FileWriter } from './fileWriter.ts';
import { indexedSchema, type PlacedPart } from './indexed.ts';
import { markOf, type PublishedFile } from './publishedFile.ts';

/** The files of a part by the digests of what they hold: most stay as they are when a page changes. */
const kept = z.object({
  indexed: indexedSchema,
  files: z.array(z.tuple([z.string(), z.string()])),
});

/**
 * Keeps a part of an index under the digest of what was indexed.
 * @param folder where it stands
 */
export function keepPart(store: PackStore, digest: string, folder: string, part: PlacedPart): void {
  const files = [...part.files].map(([file, [sha256]]): [string, string] => [file, sha256]);
  for (const [file, sha256] of files)
    if (!store.has(sha256)) store.set(sha256, fs.readFileSync(path.join(folder, file)));
  const list: z.infer<typeof kept> = { indexed: part.indexed, files };
  store.set(digest, Buffer.from(JSON.stringify(list)));
}

/**
 * Puts a kept part into its folder.
 * @returns undefined where there is none or it is damaged; what was written of it then is as it would be made
 */
export async function restorePart(
  store: PackStore,
  digest: string,
  folder: string,
): Promise<PlacedPart | undefined> {
  const list = store.get(digest);
  if (!list) return undefined;
  const { indexed, files } = kept.parse(JSON.parse(list.toString('utf8')));
  const writer = new FileWriter(folder);
  const written = new Map<string, FileDigest>();
  for (const [file, sha256] of files) {
    const data = store.get(sha256);
    // Once read, damaged entries are known to be, and kept anew with the part that is made in its place.
    if (!data) continue;
    writer.write(file, data);
    written.set(file, { sha256, size: data.length });
    await writer.room();
  }
  await writer.finish();
  if (written.size < files.length) return undefined;
  const placed = [...written].map(([file, known]): [string, PublishedFile] => [
    file,
    markOf(path.join(folder, file), known),
  ]);
  return { indexed, files: new Map(placed) };
}
