import { type ExecFileOptions, execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheOf } from '../src/cli/cache.ts';
import { serve } from '../src/cli/serve.ts';
import { ROOT } from './site.ts';

/** What Node is started with to run a command of the project as npm would. */
export const COMMAND: readonly string[] = [
  '--disable-warning=ExperimentalWarning',
  path.join(ROOT, 'src', 'cli', 'main.ts'),
];

/** How a command ended. */
export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command of the project, whatever comes of it. */
export function dossier(args: readonly string[], options: ExecFileOptions = {}): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...COMMAND, ...args],
      { cwd: ROOT, encoding: 'utf8', ...options },
      (error, stdout, stderr) =>
        resolve({
          code: error ? Number(error.code ?? 1) : 0,
          stdout: String(stdout),
          stderr: String(stderr),
        }),
    );
  });
}

/** Runs a command that has to succeed. @returns what it said @throws with what it complained of */
export async function succeed(args: readonly string[], options: ExecFileOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await dossier(args, options);
  if (code !== 0) throw new Error(`npm run ${args.join(' ')} ended with ${code}:\n${stderr}`);
  return stdout;
}

/** A site that tests built of a dossier of their own. */
export interface OwnSite {
  url: string;
  /** The folder that is served. */
  dir: string;
  /** Stops serving it, and leaves nothing of it behind. */
  close(): Promise<void>;
}

/**
 * Builds a dossier and serves it.
 * @param content writes the dossier into a folder that is not there yet
 * @param base path below which it is served; default the whole host
 */
export async function ownSite({
  content: write,
  base = '/',
}: {
  content: (folder: string) => Promise<void>;
  base?: string;
}): Promise<OwnSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-own-'));
  const [content, dir] = [path.join(folder, 'content'), path.join(folder, 'site')];
  const remove = async (): Promise<void> => {
    for (const one of [cacheOf(content), folder]) await rm(one, { recursive: true, force: true });
  };
  try {
    await write(content);
    await succeed(['build', '--content', content, '--out', dir, '--base', base]);
    const { url, close } = await serve(dir, { base, port: 0 });
    return {
      url,
      dir,
      async close() {
        await close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
