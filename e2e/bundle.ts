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
