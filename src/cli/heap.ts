import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of heap from which on it is worth a second to put it in order. */
const LARGE = 256 * 1024 ** 2;

/** By default the engine lets garbage grow to a multiple of what is in use: over a gigabyte for a large dossier. */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=60');
}

/**
 * Moves what a large heap holds together and gives the rest back to the system. Left to itself the engine keeps
 * pages of which little is in use, half of the heap when a dossier was compiled.
 */
export function compactHeap(): void {
  if (process.memoryUsage().heapTotal < LARGE) return;
  setFlagsFromString('--expose-gc');
  const collect: NodeJS.GCFunction = runInNewContext('gc');
  // What threads keep of compiled code holds for the flags that it was compiled with.
  setFlagsFromString('--no-expose-gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
