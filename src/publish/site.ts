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
  const names = new Set(readersNames(allNames(dir)));
  return {
    keys: () => names.keys(),
    has: (name) => names.has(name),
    get: (name) => (names.has(name) ? readFileSync(path.join(dir, name)) : undefined),
  };
}

/** Those of a built site's files that readers have use for. @param names of all of them */
export function readersNames(names: readonly string[]): string[] {
  return names.filter((name) => !FOR_HOSTS.test(name));
}

/** Files of a site that need not be looked for, by their path within it: all those of the pages that it names. */
export type KnownFiles = ReadonlyMap<string, unknown>;

/** All files of a built site by their paths inside it, forward slashes, sorted by code unit. */
export function allNames(dir: string, known: KnownFiles = new Map()): string[] {
  const names = new Set<string>([...known.keys()].map(String));
  gather(dir, '', known, names);
  return [...names].sort(compare);
}

/** @param within path of the folder in the site, empty or with a slash at its end */
function gather(folder: string, within: string, known: KnownFiles, names: Set<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = within + entry.name;
    if (entry.isFile()) names.add(name);
    // Beside the folders of collections, nothing but pages stands in the folder of a page.
    else if (entry.isDirectory() && !(within !== '' && known.has(`${name}/index.html`)))
      gather(`${folder}/${entry.name}`, `${name}/`, known, names);
  }
}
