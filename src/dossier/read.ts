import { type Dirent, lstatSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { settleConflicts } from './conflicts.ts';
import type { Content } from './content.ts';
import { type ContentFile, decode, digestOf, isHidden, laterFile, MAX_BYTES } from './contentFile.ts';
import { compare, type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import { stampOf } from './fileStamp.ts';
import { leftOut, lookInto, unexpected } from './leftOut.ts';
import { folderEndings, renamed, rightName } from './misnamed.ts';
import { linkRefused } from './symlink.ts';
import { controlsIn } from './text.ts';

const OWN_FILES = ['dossier.yaml', 'vocabulary.yaml', 'publishers.yaml', 'style.yaml'];
const OTHER_FOLDERS = ['evidence', 'editions'];
const ASSETS = 'assets';

/** A file that was read, and what was found in it. */
interface Remembered {
  stamp: string;
  content: ContentFile;
  found: readonly Diagnostic[];
}

/** Texts that were read, by file, for who reads one folder again and again. */
export type TextMemory = Map<string, Remembered>;

/** What is known of a folder before it is read. */
export interface KnownContent {
  /** Takes what is read; a file that is since the same by its times, size and place is not read again. */
  memory?: TextMemory;
  /** SHA-256 of files of plain text by path, hexadecimal; these are read when their text is asked for. */
  digests?: ReadonlyMap<string, string>;
}

/** Reads every text of a content folder. Symbolic links are never followed; nothing outside is opened. */
export async function readContent(dir: string, known: KnownContent = {}): Promise<Content> {
  const content: Content = { files: [], unread: [], assets: [], diagnostics: [] };
  const paths: string[] = [];
  const entries = await list(dir, '', content);
  const isNamed = (name: string): boolean => entries.some((other) => other.name === name);
  for (const entry of entries) {
    const { name } = entry;
    const meant = nearMiss(entry);
    if (entry.isSymbolicLink()) refuseLink(name, OWN_FILES.includes(name), content);
    else if (entry.isDirectory() && Object.hasOwn(folderEndings, name))
      await listFolder(dir, name, paths, content);
    else if (entry.isDirectory() && name === ASSETS) await listAssets(dir, name, content);
    else if (entry.isFile() && OWN_FILES.includes(name)) paths.push(name);
    else if (entry.isFile() && meant && !isNamed(meant)) leftOut(name, renamed('', meant), content);
    else if (!(entry.isDirectory() && OTHER_FOLDERS.includes(name)))
      await lookInto(dir, '', entry, content, {
        meant,
        hint: meant && nameHint(entry, meant, isNamed(meant)),
      });
  }
  for (const file of paths.sort(compare)) {
    const read = readFile(dir, file, content.diagnostics, known);
    if (read) content.files.push(read);
    else content.unread.push(file.normalize('NFC'));
  }
  content.assets.sort(compare);
  return content;
}

/** The entries of a folder that are not hidden; none, with a diagnostic, where it cannot be opened. */
async function list(dir: string, folder: string, { diagnostics }: Content): Promise<Dirent[]> {
  try {
    const entries = await readdir(path.join(dir, folder), { withFileTypes: true });
    return entries.filter(({ name }) => !isHidden(name));
  } catch (error) {
    diagnostics.push(unreadable(folder || '.', error));
    return [];
  }
}

async function listFolder(dir: string, folder: string, paths: string[], content: Content): Promise<void> {
  const extension = folderEndings[folder] ?? '';
  const entries = await list(dir, folder, content);
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    const file = `${folder}/${entry.name}`;
    const fits = entry.name.endsWith(extension);
    const meant = fits ? undefined : rightName(entry.name, extension);
    if (entry.isSymbolicLink()) refuseLink(file, fits, content);
    else if (entry.isFile() && fits) paths.push(file);
    else if (entry.isFile() && meant) leftOut(file, renamed(folder, meant), content, names.has(meant));
    else {
      const hint = entry.isDirectory()
        ? `Folders inside ${folder}/ are not read; put the files in ${folder}/ itself.`
        : `Files here end in ${extension}.`;
      await lookInto(dir, folder, entry, content, { meant: folder, hint });
    }
  }
}

async function listAssets(dir: string, folder: string, content: Content): Promise<void> {
  for (const entry of await list(dir, folder, content)) {
    const file = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) refuseLink(file, false, content);
    else if (entry.isDirectory()) await listAssets(dir, file, content);
    else if (entry.isFile()) content.assets.push(file);
    else content.diagnostics.push(unexpected(file, 'Only files are read here.'));
  }
}

function readFile(
  dir: string,
  file: string,
  diagnostics: Diagnostic[],
  { memory, digests }: KnownContent,
): ContentFile | undefined {
  const digest = digests?.get(file);
  if (digest !== undefined) return laterFile(dir, file, digest);
  return memory ? recallText(dir, file, diagnostics, memory) : readText(dir, file, diagnostics);
}

/** Reads a text, unless it is known and nothing has touched the file since. */
function recallText(
  dir: string,
  file: string,
  diagnostics: Diagnostic[],
  memory: TextMemory,
): ContentFile | undefined {
  const stats = lstatSync(path.join(dir, file), { bigint: true, throwIfNoEntry: false });
  const now = stats && stampOf(stats);
  const before = memory.get(file);
  if (before && before.stamp === now?.stamp) {
    diagnostics.push(...before.found);
    return before.content;
  }
  const found: Diagnostic[] = [];
  const content = readText(dir, file, found);
  diagnostics.push(...found);
  if (now?.isSettled && content) memory.set(file, { stamp: now.stamp, content, found });
  else memory.delete(file);
  return content;
}

/** Reads at once and in turn: ten thousand small files take a tenth of the time that promises would. */
function readText(dir: string, file: string, diagnostics: Diagnostic[]): ContentFile | undefined {
  const full = path.join(dir, file);
  try {
    const { size } = lstatSync(full);
    if (size > MAX_BYTES) {
      const message = `The file has ${size} bytes; at most ${MAX_BYTES} are read.`;
      diagnostics.push(
        diagnostic(file, fileStart, 'limit/file-size', message, 'Split it into several files.'),
      );
      return undefined;
    }
    const decoded = decode(readFileSync(full));
    if (decoded === undefined) {
      diagnostics.push(
        diagnostic(file, fileStart, 'text/encoding', 'The file is not UTF-8.', 'Save it as UTF-8.'),
      );
      return undefined;
    }
    const { text, diagnostics: conflicts } = settleConflicts(file, decoded);
    diagnostics.push(...controlsIn(file, decoded), ...conflicts);
    const read = { file: file.normalize('NFC'), text };
    return { ...read, digest: digestOf(read) };
  } catch (error) {
    diagnostics.push(unreadable(file, error));
    return undefined;
  }
}

function refuseLink(file: string, isWanted: boolean, { unread, diagnostics }: Content): void {
  if (isWanted) unread.push(file.normalize('NFC'));
  diagnostics.push(diagnostic(file, fileStart, 'file/symlink', linkRefused.message, linkRefused.hint));
}

function unreadable(file: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const reason = { EACCES: 'permission is denied', ENOENT: 'it does not exist', ENOTDIR: 'it is a file' }[
    code
  ];
  const hint = 'Check the path and who may read it.';
  return diagnostic(file, fileStart, 'file/unreadable', `It cannot be opened: ${reason ?? code}.`, hint);
}

/** For a name that was probably meant as one of the dossier's own. */
function nearMiss(entry: Dirent): string | undefined {
  const names = entry.isDirectory() ? [...Object.keys(folderEndings), ASSETS, ...OTHER_FOLDERS] : OWN_FILES;
  const meant = names.find((name) => name.replace(/s?(?:\.yaml)?$/, '') === stem(entry.name));
  return meant;
}

/** @param isThere what was meant is there too */
function nameHint(entry: Dirent, meant: string, isThere: boolean): string {
  return entry.isDirectory() && isThere ? `Put its files into ${meant}/.` : `Did you mean ${meant}?`;
}

function stem(name: string): string {
  return name.toLowerCase().replace(/s?(?:\.ya?ml)?(?:\.txt)?$/, '');
}
