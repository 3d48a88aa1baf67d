import { accessSync, constants, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathFrom, root } from './options.ts';

let temporary: string | undefined;

/**
 * The folder of all that is kept from one run to the next: the one that DOSSIER_CACHE names, or `.dossier/cache`. Where
 * that cannot be written, as in a checkout that is only read, one for this run: it costs time alone.
 */
export function cacheHome(): string {
  const named = process.env.DOSSIER_CACHE;
  if (named) return pathFrom(named);
  const own = path.join(root, '.dossier', 'cache');
  if (canHold(own)) return own;
  temporary ??= temporaryFolder();
  return temporary;
}

function canHold(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'dossier-cache-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
