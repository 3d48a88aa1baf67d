import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { root } from './options.ts';

/** Content folders whose caches are kept; the one unused for longest goes first. */
const KEPT = 8;

/** Where parsed pages of a content folder are kept. */
export function parsedOf(content: string): string {
  return path.join(cacheOf(content), 'parsed');
}

/**
 * The folder that keeps what can be made again for one content folder: `.dossier/cache/content/<digest of its path>`.
 * Everything in it may be deleted at any time.
 */
export function cacheOf(content: string): string {
  const folder = path.join(root, '.dossier', 'cache', 'content');
  const name = createHash('sha256').update(realOf(content)).digest('hex').slice(0, 16);
  const own = path.join(folder, name);
  mkdirSync(own, { recursive: true });
  const now = new Date();
  utimesSync(own, now, now);
  const others = readdirSync(folder)
    .map((other) => path.join(folder, other))
    .map((other) => ({ other, used: statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.used - a.used);
  for (const { other } of others.slice(KEPT)) rmSync(other, { recursive: true, force: true });
  return own;
}

function realOf(content: string): string {
  try {
    return realpathSync(content);
  } catch {
    return content;
  }
}
