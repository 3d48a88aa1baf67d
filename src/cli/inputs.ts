import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isHidden, isPlain } from '../dossier/contentFile.ts';
import { compare } from '../dossier/diagnostics.ts';
import { EVIDENCE } from '../dossier/evidence.ts';
import { stampOf } from '../dossier/fileStamp.ts';
import { keepFile } from '../dossier/keptFile.ts';
import { digestFiles } from '../dossier/version.ts';
import { digestOf } from '../publish/fileDigest.ts';
import { type PublishedFile, stateIn } from '../publish/publishedFile.ts';
import { allNames } from '../publish/site.ts';
import { historyState } from './gitHistory.ts';
import { root } from './options.ts';

/** Files above this size are told by size and time of change: pictures, not text. Evidence is always read. */
const LARGE = 1 << 20;

/** Files of src/ that serve tests alone. */
export const OF_TESTS = /\.test\.ts$|[\\/]src[\\/]testing(?:[\\/]|$)/;

let program: string | undefined;

/**
 * Digest of the program: everything besides the content that decides what a site looks like. Read once: what
 * runs is what was loaded.
 */
export function programDigest(): string {
  program ??= digestProgram();
  return program;
}

function digestProgram(): string {
  const sources = ['src', 'public'].flatMap((folder) => filesIn(path.join(root, folder)));
  const single = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'].map((name) =>
    path.join(root, name),
  );
  const files = [...sources, ...single].filter((file) => !OF_TESTS.test(file));
  return digestFiles(files, process.version);
}

/** A content folder as it stands. */
export interface ContentState {
  /** Of every file, and of what the repository tells of their history. */
  digest: string;
  /** SHA-256 of the files of plain text by path with forward slashes, hexadecimal. */
  texts: ReadonlyMap<string, string>;
  /**
   * Whether it still stands so, and no file was written meanwhile, not even one that was put back. Only then
   * is what was found since true of this state: most files are read after it was taken.
   */
  isStill(): boolean;
}

/**
 * Looks through a content folder.
 * @param cache folder of the content's caches; files that are as they were are known from there
 * @param now milliseconds since 1970
 */
export function contentState(content: string, cache: string, now = Date.now()): ContentState {
  const { stamps, digest, texts } = lookThrough(content, cache, now);
  const isStill = () => {
    const later = lookThrough(content, cache, Date.now());
    return later.digest === digest && later.stamps === stamps;
  };
  return { digest, texts, isStill };
}

/** The state of a content folder, and a digest of the stamps of all its files. */
interface Look extends Omit<ContentState, 'isStill'> {
  stamps: string;
}

function lookThrough(content: string, cache: string, now: number): Look {
  const memory = path.join(cache, 'files.json');
  const known = readKnown(memory);
  const next: z.infer<typeof knownFiles> = {};
  const texts = new Map<string, string>();
  const hash = createHash('sha256').update(historyState(content));
  const stamps = createHash('sha256');
  for (const file of filesIn(content, (name) => !isHidden(name))) {
    const name = path.relative(content, file);
    const stats = fs.lstatSync(file, { bigint: true });
    const { stamp, isSettled } = stampOf(stats, now);
    hash.update(`${name}\0${stats.size}\0`);
    stamps.update(`${stamp}\0`);
    const isEvidence = name.startsWith(EVIDENCE + path.sep);
    if (stats.isSymbolicLink() || (stats.size > LARGE && !isEvidence)) hash.update(`${stats.mtimeMs}\0`);
    else {
      const before = isEvidence ? undefined : known[name];
      const read = before?.[0] === stamp ? before : ([stamp, ...readFile(file)] as const);
      const [, sha256, isText] = read;
      if (isSettled && !isEvidence) next[name] = [...read];
      if (isText && !isEvidence) texts.set(name.replaceAll(path.sep, '/'), sha256);
      hash.update(sha256);
    }
  }
  keepFile(memory, JSON.stringify(next));
  return { stamps: stamps.digest('hex'), digest: hash.digest('hex'), texts };
}

/** Reads a file. @returns its SHA-256, and whether it is plain text */
function readFile(file: string): [sha256: string, isText: boolean] {
  const bytes = fs.readFileSync(file);
  return [digestOf(bytes).sha256, /\.(?:mdx|yaml)$/.test(file) && isPlain(bytes)];
}

/** SHA-256 of files by name, each with the stamp that it had, and whether it is plain text. */
const knownFiles = z.record(z.string(), z.tuple([z.string(), z.string(), z.boolean()]));

function readKnown(memory: string): z.infer<typeof knownFiles> {
  try {
    return knownFiles.parse(JSON.parse(fs.readFileSync(memory, 'utf8')));
  } catch {
    return {};
  }
}

/**
 * Digest of the files of a site by name, size and time of change: whether it is as it was left.
 * @param names of all of them, sorted
 * @param known files that need not be looked at
 */
export function siteState(
  site: string,
  names: readonly string[] = allNames(site),
  known: ReadonlyMap<string, PublishedFile> = new Map(),
): string {
  // Numbers take longer to be written as text than all the rest.
  const states = new Float64Array(2 * names.length);
  for (const [i, name] of names.entries()) {
    const mark = known.get(name);
    const { size, mtimeMs } = mark ? stateIn(mark) : fs.lstatSync(path.join(site, name));
    states.set([size, mtimeMs], 2 * i);
  }
  return createHash('sha256').update(names.join('\0')).update(states).digest('hex');
}

type Takes = (name: string) => boolean;

/** Every file under a folder, links not followed, in a fixed order. @param takes asked for names of files and folders */
function filesIn(folder: string, takes: Takes = () => true): string[] {
  return fs.existsSync(folder) ? listFiles(folder, takes).sort(compare) : [];
}

/** Folder by folder: the engine's own recursion asks the system about every file to find links to folders. */
function listFiles(folder: string, takes: Takes): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!takes(entry.name)) return [];
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(full, takes);
    return entry.isFile() || entry.isSymbolicLink() ? [full] : [];
  });
}
