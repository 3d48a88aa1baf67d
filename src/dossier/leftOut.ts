import { type Dirent, existsSync, lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from './content.ts';
import { decode, MAX_BYTES } from './contentFile.ts';
import { type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import { folderEndings, type Meant, mayBeMeant, placeMeant } from './misnamed.ts';

/* Files and folders of the content folder that are not read. */

/** Tells of a page, a source or a record that is left out. @param isTaken there is another file where it belongs */
export function leftOut(
  file: string,
  { files, message, hint }: Meant,
  { unread, diagnostics }: Content,
  isTaken = false,
): void {
  // What it would say may be named elsewhere.
  if (!isTaken) unread.push(...files.map((one) => one.normalize('NFC')));
  const [other = ''] = files;
  const isBeside = path.posix.dirname(file) === path.posix.dirname(other);
  const shown = isBeside ? path.posix.basename(other) : other;
  const told = isTaken ? `There is a ${shown} as well: keep one of the two.` : hint;
  diagnostics.push(diagnostic(file, fileStart, 'file/unexpected', message, told, 'error'));
}

/** What is no part of a dossier. */
export function unexpected(
  file: string,
  hint = 'The README lists the files and folders of a dossier.',
): Diagnostic {
  return diagnostic(file, fileStart, 'file/unexpected', 'This is not part of a dossier.', hint);
}

/**
 * Tells of a file or folder that is none of a dossier's: an error where it holds a page or a source.
 * @param folder in which it stands; empty for the content folder itself
 * @param other.meant the folder that a folder was meant as, where that can be said
 */
export async function lookInto(
  dir: string,
  folder: string,
  entry: Dirent,
  content: Content,
  { meant = '', hint }: { meant: string | undefined; hint: string | undefined },
): Promise<void> {
  const file = path.posix.join(folder, entry.name);
  const files = entry.isDirectory() ? await pagesIn(dir, file, meant) : [];
  const place = entry.isFile() && mayBeMeant(entry.name) ? meantIn(dir, folder, entry.name) : undefined;
  const isTaken = place?.files.some((one) => existsSync(path.join(dir, one)));
  if (place) leftOut(file, place, content, isTaken);
  else if (files.length > 0 && hint)
    leftOut(file, { files, message: 'The folder is not read.', hint }, content);
  else content.diagnostics.push(unexpected(file, hint));
}

/** The paths that the pages or sources of a folder were meant to have in another one. */
async function pagesIn(dir: string, folder: string, meant: string): Promise<string[]> {
  const ending = Object.hasOwn(folderEndings, meant) ? folderEndings[meant] : undefined;
  if (ending === undefined) return [];
  const entries = await readdir(path.join(dir, folder), { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) =>
    entry.isFile() && entry.name.endsWith(ending) && meantIn(dir, folder, entry.name)
      ? [`${meant}/${entry.name}`]
      : [],
  );
}

function meantIn(dir: string, folder: string, name: string): Meant | undefined {
  try {
    const full = path.join(dir, folder, name);
    const text = lstatSync(full).size > MAX_BYTES ? undefined : decode(readFileSync(full));
    return text === undefined ? undefined : placeMeant(folder, name, text);
  } catch {
    // What cannot be opened holds nothing that could be told.
    return undefined;
  }
}
