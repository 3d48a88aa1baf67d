import path from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread of its own.
 * @param module which finds the task as `workerData` and posts one message
 * @returns the message
 * @throws what the module throws, or where it ends without a message
 */
export function inThread<Result>(module: URL, task: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error(`${path.basename(module.pathname)} ended without a result.`)));
  });
}
