import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { FileChanged } from '../dossier/contentFile.ts';
import { didYouMean } from '../dossier/nearest.ts';
import { ExportError } from '../publish/exportError.ts';
import { CliError } from './errors.ts';

/** A command takes the arguments after its name and resolves to the exit code. */
interface Command {
  run(args: string[]): Promise<number>;
}

const commands: Record<string, () => Promise<Command>> = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  check: () => import('./check.ts'),
  test: () => import('./test.ts'),
  bundle: () => import('./bundle.ts'),
  screenshots: () => import('./screenshots.ts'),
  lighthouse: () => import('./lighthouse.ts'),
  edition: () => import('./edition.ts'),
  evidence: () => import('./evidence.ts'),
  bench: () => import('./bench.ts'),
  synth: () => import('./synth.ts'),
  new: () => import('./new.ts'),
  review: () => import('./review.ts'),
};

async function main([name, ...args]: string[]): Promise<number> {
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load) return (await load()).run(args);
  const names = Object.keys(commands);
  const known = `Commands: ${names.join(', ')}.`;
  if (name === undefined) throw new CliError('Which command?', known);
  throw new CliError(
    `"${name}" is not a command.`,
    [didYouMean(name, names), known].filter((part) => part !== undefined).join(' '),
  );
}

// Compiling the program's own modules anew would take longer than many a command; workers and child processes follow.
process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, '../../.dossier/cache/compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CliError || error instanceof ExportError || error instanceof FileChanged))
    throw error;
  process.stderr.write(`${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`);
  process.exitCode = 1;
}
