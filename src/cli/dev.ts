import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { watch } from 'chokidar';
import { z } from 'zod';
import { parseOptions, root } from './options.ts';

/** A change of branch touches hundreds of files. */
const SETTLE_MS = 150;

const servedSchema = z.object({ url: z.string(), port: z.number() });

/**
 * `npm run dev`: serves the dossier as it is edited. Saved pages show at once; after a change of the program
 * itself, templates and styles included, the server starts anew and open pages follow.
 */
export async function run(args: string[]): Promise<number> {
  // A mistake in the options is told before anything starts.
  parseOptions(args, ['content', 'tlp', 'base']);
  const server = new Server(args);
  const watcher = watch(
    ['src', 'public', 'astro.config.mjs', 'package-lock.json'].map((name) => path.join(root, name)),
    { ignoreInitial: true, ignored: /\.test\.ts$/ },
  );
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => server.restart(), SETTLE_MS);
  });
  const code = await new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(0));
    server.start(resolve);
  });
  clearTimeout(timer);
  await watcher.close();
  await server.stop();
  return code;
}

/** The process that serves, one at a time. */
class Server {
  readonly #args: readonly string[];
  #child: ChildProcess | undefined;
  /** The port that the first one got; later ones take it over. */
  #port: number | undefined;

  constructor(args: readonly string[]) {
    this.#args = args;
  }

  /** @param failed told the exit code of a process that ends before the first one has served */
  start(failed: (code: number) => void): void {
    const port = this.#port === undefined ? {} : { PORT: String(this.#port) };
    const child = fork(path.join(import.meta.dirname, 'dev/process.ts'), this.#args, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...port },
    });
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
      if (this.#port === undefined) failed(code ?? 1);
      else process.stderr.write('The server ended; it starts again when a file in src/ is saved.\n');
    });
  }

  async restart(): Promise<void> {
    process.stderr.write('The program changed; the server starts anew …\n');
    await this.stop();
    this.start(() => {});
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}
