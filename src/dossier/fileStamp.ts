import type { BigIntStats } from 'node:fs';

/** Within this time a file may change again without another time of change, in milliseconds; git's rule for its index. */
const RACY = 2000;

/** What tells that a file is the same without reading it. */
export interface FileStamp {
  /** Place, size and times; the system changes one of them with every write. */
  stamp: string;
  /** Whether the file has rested long enough for its stamp to be trusted later. */
  isSettled: boolean;
}

/** @param now milliseconds since 1970 */
export function stampOf(stats: BigIntStats, now = Date.now()): FileStamp {
  const { ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = stats;
  const touched = Math.max(Number(mtimeMs), Number(ctimeMs));
  return { stamp: [ino, size, mtimeNs, ctimeNs].join(' '), isSettled: now - touched > RACY };
}
