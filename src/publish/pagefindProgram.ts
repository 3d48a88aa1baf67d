import { spawn } from 'node:child_process';
import path from 'node:path';
import type { TextFolder } from './textFolder.ts';

const child = path.join(import.meta.dirname, 'pagefindProgram.child.ts');

/** Of its settings by the environment, which would go before ours, those that are ours or say where the program is. */
const SETTINGS = /^PAGEFIND_(?!UNSTABLE_|(?:EXTENDED_)?BINARY_PATH$)/;

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
      // Threads of one program wait for each other's memory: side by side, programs of one thread each are faster.
      env: { ...Object.fromEntries(settings), RAYON_NUM_THREADS: '1' },
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
