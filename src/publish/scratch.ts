import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from '../dossier/processes.ts';

const NAME = /^(\d+)-[0-9a-f]{8}$/;

/**
 * A folder of its own for what a process needs while it runs, not made yet. Those of processes that were
 * killed are cleared away.
 * @param root the project's folder
 */
export function scratchFolder(root: string): string {
  const work = path.join(root, '.dossier', 'work');
  for (const name of existsSync(work) ? readdirSync(work) : []) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(path.join(work, name), { recursive: true, force: true });
  }
  return path.join(work, `${process.pid}-${randomBytes(4).toString('hex')}`);
}
