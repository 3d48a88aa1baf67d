import { readdirSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from '../dossier/processes.ts';

const NAME = /^\.dossier-(\d+)\.tmp$/;

/** A folder for unfinished files, beside the finished ones so that a rename moves them. */
export interface WorkFolder {
  dir: string;
  /** Removes it with all it holds. */
  remove(): void;
}

/**
 * Makes the work folder of this process in `out` and clears away those of processes that are gone. A signal
 * to stop removes it and ends the process.
 */
export async function openWorkFolder(out: string): Promise<WorkFolder> {
  await mkdir(out, { recursive: true });
  for (const name of readdirSync(out)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(path.join(out, name), { recursive: true, force: true });
  }
  const dir = path.join(out, `.dossier-${process.pid}.tmp`);
  await mkdir(dir);
  const discard = () => rmSync(dir, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals) => {
    discard();
    process.stderr.write(`\nStopped; nothing was written.\n`);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    dir,
    remove() {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      discard();
    },
  };
}
