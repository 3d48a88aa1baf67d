import { fork } from 'node:child_process';
import path from 'node:path';
import { watch } from 'chokidar';
import { ServerProcess } from './dev/serverProcess.ts';
import { OF_TESTS } from './inputs.ts';
import { parseOptions, root } from './options.ts';

/** A change of branch touches hundreds of files. */
const SETTLE_MS = 150;

/**
 * `npm run dev`: serves the dossier as it is edited. Saved pages show at once; after a change of the program
 * itself, templates and styles included, the server starts anew and open pages follow.
 */
export async function run(args: string[]): Promise<number> {
  // A mistake in the options is told before anything starts.
  parseOptions(args, ['content', 'tlp', 'base']);
  const server = new ServerProcess((port) =>
    fork(path.join(import.meta.dirname, 'dev/process.ts'), args, {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...(port === undefined ? {} : { PORT: String(port) }),
      },
    }),
  );
  const watcher = watch(
    ['src', 'public', 'astro.config.mjs', 'package-lock.json'].map((name) => path.join(root, name)),
    { ignoreInitial: true, ignored: OF_TESTS },
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
