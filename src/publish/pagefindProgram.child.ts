import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { z } from 'zod';
import { removeFolder } from './scratch.ts';

/*
 * Runs Pagefind's program. Standard input closes when whoever asked for it is gone, killed perhaps: then the program
 * ends too, and what was laid out for it is removed.
 */
const [around = '', ...args] = process.argv.slice(2);

/** Between what others have and what gives way to everything: pages that are still to come are waited for longer. */
const GIVES_WAY = 5;
try {
  setPriority(GIVES_WAY);
} catch {
  // It is as fast as the rest then.
}

/** Pagefind exports no path of its program; its own command finds it so. */
const { resolveBinaryPath } = z
  .object({
    resolveBinaryPath: z.custom<(names: string[]) => string>((value) => typeof value === 'function'),
  })
  .parse(await import(new URL('resolveBinary.js', import.meta.resolve('pagefind')).href));

const program = spawn(resolveBinaryPath(['pagefind_extended', 'pagefind']), args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  windowsHide: true,
});
program.once('error', () => process.exit(1));
program.once('exit', (code) => process.exit(code ?? 1));
process.stdin.once('end', () => {
  program.kill('SIGKILL');
  removeFolder(around);
});
process.stdin.resume();
