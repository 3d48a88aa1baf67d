import { mkdirSync, readdirSync, realpathSync, renameSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../publish/fileDigest.ts';
import { removeFolder, scratchIn } from '../publish/scratch.ts';
import { cacheHome } from './cacheHome.ts';
import { root } from './options.ts';

/** Content folders whose caches are kept; the one unused for longest goes first. */
const KEPT = 8;
/** The same for the variants of one content folder's site. */
const VARIANTS = 4;
/** For how long a folder stays in any case: whoever asked for it may still be at work in it. */
const AT_WORK_MS = 60 * 60 * 1000;

const OWN = /^[0-9a-f]{16}$/;

/** Where parsed pages of a content folder are kept. */
export function parsedOf(content: string): string {
  return path.join(cacheOf(content), 'parsed');
}

/**
 * The folder that keeps what can be made again for one content folder, named by a digest of its path.
 * Everything in it may be deleted at any time.
 */
export function cacheOf(content: string): string {
  return recent(path.join(cacheHome(), 'content'), realOf(content), KEPT);
}

/** The folder of one of the content's stores, kept apart by variant: a marking, an address, a language. */
export function stores(cache: string, store: 'published' | 'indexed', variant: string): string {
  return recent(path.join(cache, store), variant, VARIANTS);
}

/** The folder that says what was published, apart by variant and by the folder where it stands. */
export function recordOf(cache: string, variant: string, out: string): string {
  return recent(stores(cache, 'published', variant), out, VARIANTS);
}

/** The folder of such a record that was used last; undefined where there is none. */
export function newestRecord(cache: string, variant: string): string | undefined {
  return newestFirst(stores(cache, 'published', variant))[0]?.folder;
}

/**
 * Where the templates bundled by one program for one base lie; the folder is there once they are. It is always in the
 * project, where what they import is found.
 */
export function templatesFolder(digest: string): string {
  return path.join(recent(path.join(root, '.dossier', 'cache', 'templates'), digest, KEPT), 'bundle');
}

/** A folder named after a digest; beside it stay those used most recently, and those that may be in use. */
function recent(folder: string, of: string, kept: number): string {
  const own = path.join(folder, sha256(of).slice(0, 16));
  use(own);
  for (const old of unusedIn(folder, kept)) putAway(old);
  return own;
}

/** Makes a folder, or says of one that is there that it was used now. */
function use(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // Another process put it away this very moment, unused as it was.
    mkdirSync(folder, { recursive: true });
  }
}

function unusedIn(folder: string, kept: number): string[] {
  const since = Date.now() - AT_WORK_MS;
  return newestFirst(folder)
    .slice(kept)
    .filter(({ used }) => used < since)
    .map((old) => old.folder);
}

/** The folders named after digests, each with the time of its last use in milliseconds. */
function newestFirst(folder: string): { folder: string; used: number }[] {
  return readdirSync(folder)
    .filter((name) => OWN.test(name))
    .map((name) => path.join(folder, name))
    .map((one) => ({ folder: one, used: statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
}

/** Moved away first: nobody finds half of it, and who makes it anew meanwhile has a whole one. */
function putAway(folder: string): void {
  const aside = scratchIn(path.dirname(folder));
  try {
    renameSync(folder, aside);
  } catch {
    // Another process was first.
    return;
  }
  removeFolder(aside);
}

function realOf(content: string): string {
  try {
    return realpathSync(content);
  } catch {
    return content;
  }
}
