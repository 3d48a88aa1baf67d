import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../dossier/diagnostics.ts';

/** Every file of a built site by its path inside it, forward slashes, sorted by code unit. */
export type SiteFiles = Map<string, Uint8Array>;

/** What a build leaves for hosts and for itself; no page leads there. */
const FOR_HOSTS = /^(?:\..*|_headers|_redirects|404\.html|robots\.txt|sitemap[^/]*\.xml)$/;

/** Reads a built site into memory, without the files that only a host has use for. */
export async function readSite(dir: string): Promise<SiteFiles> {
  const files: SiteFiles = new Map();
  for (const name of await siteNames(dir)) files.set(name, await readFile(path.join(dir, name)));
  return files;
}

/** The files of a built site that readers have use for, sorted. */
export async function siteNames(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile())
    .map((file) => path.relative(dir, path.join(file.parentPath, file.name)).split(path.sep).join('/'))
    .filter((name) => !FOR_HOSTS.test(name))
    .sort(compare);
}
