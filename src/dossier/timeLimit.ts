import type { Worker } from 'node:worker_threads';

/** A worker, as far as it tells how long it has computed. */
type Computing = Pick<Worker, 'cpuUsage'>;

/**
 * Limits how long a worker computes. Its own time is counted, not that of the clock: on a busy machine a page
 * may wait for minutes for what takes a moment.
 * @param seconds it may compute from now on
 * @param onOver called once, when these are over
 * @returns ends the limit
 */
export function limitTime(worker: Computing, seconds: number, onOver: () => void): () => void {
  const before = computedBy(worker);
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  // A thread computes no faster than the clock runs: until then there is nothing to ask.
  const wait = (left: number) => {
    timer = setTimeout(look, Math.max(left * 1000, SHORTEST_MS));
  };
  const look = async () => {
    const left = seconds - ((await computedBy(worker)) - (await before));
    if (isEnded) return;
    if (left <= 0) onOver();
    else wait(left);
  };
  wait(seconds);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

const SHORTEST_MS = 50;

/** Seconds that a worker has computed; none before it runs, nor after. */
async function computedBy(worker: Computing): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1e6;
  } catch {
    return 0;
  }
}
