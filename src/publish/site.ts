import { readdirSync, readFileSync } from 'node:fs';
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
export function readSite(dir: string): SiteFiles {
  const names = new Set(siteNames(dir));
  return {
    keys: () => names.keys(),
    has: (name) => names.has(name),
    get: (name) => (names.has(name) ? readFileSync(path.join(dir, name)) : undefined),
  };
}

/** The files of a built site that readers have use for, sorted. */
export function siteNames(dir: string): string[] {
  const names: string[] = [];
  gather(dir, '', names);
  return names.filter((name) => !FOR_HOSTS.test(name)).sort(compare);
}

/** @param within path of the folder in the site, empty or with a slash at its end */
function gather(folder: string, within: string, names: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile()) names.push(within + entry.name);
    else if (entry.isDirectory()) gather(`${folder}/${entry.name}`, `${within}${entry.name}/`, names);
  }
}
