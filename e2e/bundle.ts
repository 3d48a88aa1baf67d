import { type ExecFileOptions, execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArchive } from '../src/publish/bundle/archive.ts';
import { ROOT } from './site.ts';

/** Where the tests' bundle is written. */
export const OUT_DIR: string = path.join(ROOT, '.dossier', 'e2e-bundle');
/** Where its ZIP is unpacked: a name with all that is awkward in an address. */
export const UNZIPPED: string = path.join(OUT_DIR, 'un zip #é');

/** The address of a file of the unpacked ZIP, as a browser shows it. */
export function fileUrl(file: string): string {
  return pathToFileURL(path.join(UNZIPPED, file)).href;
}

/** The one file of the bundle with this ending. */
export function bundleFile(ending: string, dir = OUT_DIR): string {
  const [name] = readdirSync(dir).filter((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`no ${ending} in ${dir}`);
  return path.join(dir, name);
}

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command of the project as npm would. */
export function dossier(args: readonly string[], options: ExecFileOptions = {}): Promise<Run> {
  const main = path.join(ROOT, 'src', 'cli', 'main.ts');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', main, ...args],
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

/** Unpacks a ZIP. */
export async function unzip(zip: string, dir: string): Promise<void> {
  rmSync(dir, { recursive: true, force: true });
  const { files } = await readArchive(await readFile(zip));
  for (const [name, data] of files) {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}
