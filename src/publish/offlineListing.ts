import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LISTING, type ListedFile } from '../client/offlineStore.ts';
import { sha256 } from './bundle/manifest.ts';
import { readSite } from './site.ts';

/** The page that a host shows for what is missing; a service worker needs it as well. */
const NOT_FOUND = '404.html';
const WORKER = 'sw.js';

/** Lists a finished site's files with their digests, for readers' browsers that keep it. */
export async function writeOfflineListing(dir: string): Promise<void> {
  const site = await readSite(dir);
  site.set(NOT_FOUND, await readFile(path.join(dir, NOT_FOUND)));
  site.delete(WORKER);
  const files = [...site].map(([file, data]): ListedFile => [file, sha256(data), data.length]);
  await writeFile(
    path.join(dir, LISTING),
    `[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]\n`,
  );
}
