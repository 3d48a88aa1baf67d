import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../../dossier/diagnostics.ts';
import type { Tlp } from '../../dossier/schema.ts';

/** What the worker is told once. */
export interface LintsOf {
  content: string;
  tlp: Tlp | undefined;
}

/** Runs every check of `npm run check` in a thread of its own, so that a save never waits for it. */
export class Lints {
  readonly #of: LintsOf;
  #worker: Worker | undefined;

  constructor(of: LintsOf) {
    this.#of = of;
  }

  /** Every finding about the content as it is now; undefined where the check itself failed. */
  async run(): Promise<Diagnostic[] | undefined> {
    this.#worker ??= this.#start();
    this.#worker.postMessage('run');
    try {
      const [found]: Diagnostic[][] = await once(this.#worker, 'message');
      return found;
    } catch {
      this.#worker = undefined;
      return undefined;
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./lints.worker.ts', import.meta.url), { workerData: this.#of });
    // A failure is seen by `run`, or concerns nobody.
    worker.on('error', () => {});
    return worker;
  }
}
