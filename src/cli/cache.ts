import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { root } from './options.ts';

/** Content folders whose caches are kept; the one unused for longest goes first. */
const KEPT = 8;
/** The same for the variants of one content folder's site. */
const VARIANTS = 4;

/** Where parsed pages of a content folder are kept. */
export function parsedOf(content: string): string {
  return path.join(cacheOf(content), 'parsed');
}

/**
 * The folder that keeps what can be made again for one content folder: `.dossier/cache/content/<digest of its path>`.
 * Everything in it may be deleted at any time.
 */
export function cacheOf(content: string): string {
  return recent(path.join(root, '.dossier', 'cache', 'content'), realOf(content), KEPT);
}

/** The folder of one of the content's stores, kept apart by variant: a marking, an address, a language. */
export function stores(cache: string, store: 'published' | 'indexed', variant: string): string {
  return recent(path.join(cache, store), variant, VARIANTS);
}

/** The folder that says what was published, apart by variant and by the folder where it stands. */
export function recordOf(cache: string, variant: string, out: string): string {
  return recent(stores(cache, 'published', variant), out, VARIANTS);
}

/** Where the templates bundled by one program for one base lie; the folder is there once they are. */
export function templatesFolder(digest: string): string {
  return path.join(recent(path.join(root, '.dossier', 'cache', 'templates'), digest, KEPT), 'bundle');
}

/** A folder named after a digest; beside it stay those used most recently. */
function recent(folder: string, of: string, kept: number): string {
  const own = path.join(folder, createHash('sha256').update(of).digest('hex').slice(0, 16));
  mkdirSync(own, { recursive: true });
  const now = new Date();
  utimesSync(own, now, now);
  const others = readdirSync(folder)
    .map((other) => path.join(folder, other))
    .map((other) => ({ other, used: statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { other } of others.slice(kept)) rmSync(other, { recursive: true, force: true });
  return own;
}

function realOf(content: string): string {
  try {
    return realpathSync(content);
  } catch {
    return content;
  }
}
