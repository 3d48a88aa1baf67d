import { lstatSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { linkRefused } from '../dossier/symlink.ts';
import { CliError } from './errors.ts';
import { printable } from './report/excerpt.ts';

/**
 * Where a file of the content stands that is to be written. The content folder itself may be a link: whoever
 * started the command named it.
 * @param file path from the content folder, forward slashes
 * @returns the absolute path
 * @throws CliError where the file, or a folder on the way to it, is a link: it would be written outside
 */
export function placeIn(content: string, file: string): string {
  const parts = file.split('/');
  for (const depth of parts.keys()) {
    const part = parts.slice(0, depth + 1).join('/');
    const stats = lstatSync(path.join(content, part), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink())
      throw new CliError(`${printable(part)}: ${linkRefused.message}`, linkRefused.hint);
    if (!stats?.isDirectory()) break;
  }
  return path.join(content, file);
}

/**
 * Makes a file of the content, with its folder; never over another, not even one written in the meantime.
 * @returns its absolute path
 */
export async function makeFile(content: string, file: string, text: string): Promise<string> {
  const target = placeIn(content, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text, { flag: 'wx' });
  return target;
}
