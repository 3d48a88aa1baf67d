import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

const servedSchema = z.object({ url: z.string(), port: z.number() });

/** The process that serves, one at a time. */
export class ServerProcess {
  readonly #launch: (port: number | undefined) => ChildProcess;
  #child: ChildProcess | undefined;
  /** The port that the first one got; later ones take it over. */
  #port: number | undefined;
  #failed: (code: number) => void = () => {};
  /** Settles when the last restart that was asked for is done: two at once would leave one server behind. */
  #restarted = Promise.resolve();

  /** @param launch starts a process that sends its address; it is given the port to take, if any */
  constructor(launch: (port: number | undefined) => ChildProcess) {
    this.#launch = launch;
  }

  /** @param failed told the exit code of a process that ends before the first one has served */
  start(failed: (code: number) => void): void {
    this.#failed = failed;
    this.#fork();
  }

  #fork(): void {
    const child = this.#launch(this.#port);
    this.#child = child;
    child.on('message', (message) => {
      const served = servedSchema.parse(message);
      const again = this.#port === undefined ? '' : ' again';
      this.#port = served.port;
      process.stdout.write(`The dossier is at ${served.url}${again}  (Ctrl+C stops it)\n`);
    });
    child.on('exit', (code) => {
      if (this.#child !== child) return;
      this.#child = undefined;
      if (this.#port === undefined) this.#failed(code ?? 1);
      else process.stderr.write('The server ended; it starts again when a file in src/ is saved.\n');
    });
  }

  restart(): void {
    process.stderr.write('The program changed; the server starts anew …\n');
    this.#restarted = this.#restarted.then(() => this.#end()).then(() => this.#fork());
  }

  async stop(): Promise<void> {
    await this.#restarted;
    await this.#end();
  }

  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
