import fs from 'node:fs';
import path from 'node:path';
import { type FileDigest, GrowingDigest } from './fileDigest.ts';
import { markOf, type PublishedFile } from './publishedFile.ts';
import { inThread } from './thread.ts';

/** Bytes up to which a thread would cost more than it does. */
const HERE = 16 << 20;
const AT_ONCE = 1 << 20;

/** Files of a site, by their path within it. */
export interface FilesToMark {
  dir: string;
  names: readonly string[];
}

type Marked = [name: string, file: PublishedFile];

/** Files as they stand, by name; large ones are read by a thread while this one goes on. */
export async function markFiles(files: FilesToMark): Promise<Map<string, PublishedFile>> {
  const bytes = files.names.reduce((sum, name) => sum + fs.statSync(path.join(files.dir, name)).size, 0);
  const worker = new URL('./markedFiles.worker.ts', import.meta.url);
  return new Map(bytes > HERE ? await inThread<Marked[]>(worker, files) : marksOf(files));
}

/** Reads files. @returns them as they stand */
export function marksOf({ dir, names }: FilesToMark): Marked[] {
  return names.map((name) => {
    const full = path.join(dir, name);
    return [name, markOf(full, digestOfFile(full))];
  });
}

/** The digest of a file that need not fit into memory. */
function digestOfFile(file: string): FileDigest {
  const descriptor = fs.openSync(file, 'r');
  try {
    const digest = new GrowingDigest();
    const room = Buffer.allocUnsafe(AT_ONCE);
    for (let read = fs.readSync(descriptor, room); read > 0; read = fs.readSync(descriptor, room))
      digest.add(room.subarray(0, read));
    return digest.close();
  } finally {
    fs.closeSync(descriptor);
  }
}
