import { readdirSync } from 'node:fs';
import path from 'node:path';
import { marksOf } from './markedFiles.ts';
import type { PublishedFile } from './publishedFile.ts';

/**
 * The files of a part of an index.
 * @param folder which holds nothing else
 * @param known files of which it is known what they hold, by their path within the folder
 * @returns all of them, by that path
 */
export function filesIn(
  folder: string,
  known: ReadonlyMap<string, PublishedFile>,
): Map<string, PublishedFile> {
  const names = namesIn(folder).filter((name) => !known.has(name));
  return new Map([...known, ...marksOf({ dir: folder, names })]);
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    return readdirSync(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`);
  });
}
