import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { compare } from '../dossier/diagnostics.ts';
import { EVIDENCE } from '../dossier/evidence.ts';
import { digestFiles } from '../dossier/version.ts';
import { root } from './options.ts';

/** Files above this size are told by size and time of change: pictures, not text. Evidence is always read. */
const LARGE = 1 << 20;

/** Digest of the program: everything besides the content that decides what a site looks like. */
export function programDigest(): string {
  const sources = ['src', 'public'].flatMap((folder) => filesIn(path.join(root, folder)));
  const single = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'].map((name) =>
    path.join(root, name),
  );
  const files = [...sources, ...single].filter((file) => !/\.test\.ts$/.test(file));
  return digestFiles(files, process.version);
}

/** Digest of a content folder, every file of it, and of the commit it stands at. */
export function contentDigest(content: string): string {
  const hash = createHash('sha256').update(commitOf(content));
  for (const file of filesIn(content)) {
    const stats = fs.lstatSync(file);
    hash.update(`${path.relative(content, file)}\0${stats.size}\0`);
    const isLarge = stats.size > LARGE && !path.relative(content, file).startsWith(EVIDENCE + path.sep);
    if (stats.isSymbolicLink() || isLarge) hash.update(`${stats.mtimeMs}\0`);
    else hash.update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

/** Digest of the files of a folder by name, size and time of change: whether it is as it was left. */
export function folderState(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) {
    const { size, mtimeMs } = fs.lstatSync(file);
    hash.update(`${path.relative(folder, file)}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/** Every file under a folder, links not followed, in a fixed order. */
function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort(compare);
}

/** The commit of the repository that a folder lies in; empty where there is none. */
function commitOf(folder: string): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
