import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from '../dossier/processes.ts';

const OWN = /^(\d+)-[0-9a-f]{8}$/;

/**
 * A folder of its own for what a process needs while it runs, not made yet. Those of processes that were
 * killed are cleared away.
 * @param root the project's folder
 */
export function scratchFolder(root: string): string {
  return scratchIn(path.join(root, '.dossier', 'work'));
}

/**
 * The same elsewhere.
 * @param place folder that holds it, which need not exist
 * @param prefix of its name, where others keep theirs there too
 */
export function scratchIn(place: string, prefix = ''): string {
  for (const name of existsSync(place) ? readdirSync(place) : []) {
    const pid = name.startsWith(prefix) && OWN.exec(name.slice(prefix.length))?.[1];
    if (pid && !isRunning(Number(pid))) removeFolder(path.join(place, name));
  }
  return path.join(place, `${prefix}${process.pid}-${randomBytes(4).toString('hex')}`);
}

/** Removes a folder with all that is in it, as far as it can be. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It may be another user's, or in use: who comes next tries again.
  }
}
