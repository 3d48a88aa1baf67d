import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../dossier/diagnostics.ts';
import { LISTING, type ListedFile } from '../views/offlineListing.ts';
import { digestOf } from './fileDigest.ts';
import { digestIn, type PublishedFile } from './publishedFile.ts';
import { allNames, readersNames } from './site.ts';

/** The page that a host shows for what is missing; a service worker needs it as well. */
const NOT_FOUND = '404.html';
const WORKER = 'sw.js';

/**
 * Lists a finished site's files with their digests, for readers' browsers that keep it.
 * @param all names of the files, sorted
 * @param known files that need not be read again
 * @returns the names of the files with that of the list
 */
export async function writeOfflineListing(
  dir: string,
  all: readonly string[] = allNames(dir),
  known: ReadonlyMap<string, PublishedFile> = new Map(),
): Promise<string[]> {
  const names = [
    ...readersNames(all).filter((name) => ![WORKER, LISTING, NOT_FOUND].includes(name)),
    NOT_FOUND,
  ];
  // Read one by one and let go: a large site does not fit into memory.
  const files = names.map((file): ListedFile => {
    const mark = known.get(file);
    const { sha256, size } = mark ? digestIn(mark) : digestOf(readFileSync(path.join(dir, file)));
    return [file, sha256, size];
  });
  await writeFile(
    path.join(dir, LISTING),
    `[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]\n`,
  );
  return [...new Set([...all, LISTING])].sort(compare);
}
