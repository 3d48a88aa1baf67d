import { spawn } from 'node:child_process';
import path from 'node:path';
import type { TextFolder } from './textFolder.ts';

const child = path.join(import.meta.dirname, 'pagefindProgram.child.ts');

/** Of its settings by the environment, which would go before ours, those that are ours or say where the program is. */
const SETTINGS = /^PAGEFIND_(?!UNSTABLE_|(?:EXTENDED_)?BINARY_PATH$)/;

/**
 * How the program is to use the machine: it gets a process for each part of an index, so that threads within one
 * only wait for each other. Its allocator (jemalloc, where it is built for Linux) takes large pages of memory and
 * gives none back before the end, which is near; returning and asking anew took half of the program's time.
 */
const USE_OF_MACHINE = {
  RAYON_NUM_THREADS: '1',
  TOKIO_WORKER_THREADS: '1',
  ...(process.platform === 'linux' && {
    _RJEM_MALLOC_CONF: 'narenas:1,thp:always,dirty_decay_ms:-1',
  }),
};

/**
 * Makes an index of laid out texts with Pagefind's program. Its service, which has no use for a folder, makes every
 * index twice before it writes it.
 * @param out where the files go; fragments that are there under their names are not made anew
 * @returns whether it had nothing to say; else what is there is to be made in another way
 */
export async function runPagefind(
  { around, site }: TextFolder,
  language: string,
  out: string,
): Promise<boolean> {
  const settings = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name));
  const options = [
    '--site',
    site,
    '--output-path',
    path.resolve(out),
    '--force-language',
    language,
    '--quiet',
  ];
  const program = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', child, around, ...options],
    {
      // Where no configuration of another Pagefind lies.
      cwd: around,
      env: { ...Object.fromEntries(settings), ...USE_OF_MACHINE },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (part) => {
      said += String(part);
    });
  // Its end is what counts.
  program.stdin.on('error', () => {});
  const code = await new Promise<number | null>((resolve) => {
    program.once('error', () => resolve(null));
    program.once('close', resolve);
  });
  return code === 0 && said === '';
}
