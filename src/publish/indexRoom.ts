import { availableParallelism, totalmem } from 'node:os';

/** Bytes that Pagefind holds for a page while it makes a part: 190 to 240 thousand, at 600 words a page. */
const A_PAGE = 240_000;
/** Share of the machine's memory that all of its processes may take. */
const SHARE = 0.5;

/** What of a machine decides how much is made at once. */
export interface Machine {
  cores: number;
  /** Bytes. */
  memory: number;
}

const thisOne = (): Machine => ({ cores: availableParallelism(), memory: totalmem() });

/**
 * How many parts of a search index are made at once, each in a process of its own: two a core, so that none is idle
 * where the parts do not come out even, and no more than there is memory for.
 * @param pages of one part
 */
export function partsAtOnce(pages: number, { cores, memory }: Machine = thisOne()): number {
  const room = Math.floor((SHARE * memory) / (A_PAGE * Math.max(1, pages)));
  return Math.max(1, Math.min(2 * cores, room));
}
