import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../dossier/diagnostics.ts';

/** The files of a built site by their paths inside it, forward slashes, sorted by code unit. */
export interface SiteFiles {
  keys(): Iterable<string>;
  has(name: string): boolean;
  /** What a file holds; undefined where there is none of that name. */
  get(name: string): Uint8Array | undefined;
}

/** What a build leaves for hosts and for itself; no page leads there. */
const FOR_HOSTS = /^(?:\..*|_headers|_redirects|404\.html|robots\.txt|sitemap[^/]*\.xml)$/;

/**
 * A built site, without the files that only a host has use for. Each is read when it is asked for: a large
 * site does not fit into memory.
 */
export async function readSite(dir: string): Promise<SiteFiles> {
  const names = new Set(await siteNames(dir));
  return {
    keys: () => names.keys(),
    has: (name) => names.has(name),
    get: (name) => (names.has(name) ? readFileSync(path.join(dir, name)) : undefined),
  };
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
