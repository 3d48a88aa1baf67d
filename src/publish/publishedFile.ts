import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { digestOf, type FileDigest } from './fileDigest.ts';

/** A file as it was published: SHA-256, bytes, time of change in milliseconds, inode. */
export const publishedFile = z.tuple([z.string(), z.number(), z.number(), z.number()]);
export type PublishedFile = z.infer<typeof publishedFile>;

/** From where files are taken, and where to. */
export interface Taking {
  /** The published site, or a folder of it. */
  from: string;
  into: string;
  /** The new folder will take the place of the published site: links to the same files will do. */
  links: boolean;
}

/** What a published file holds. */
export function digestIn([sha256, size]: PublishedFile): FileDigest {
  return { sha256, size };
}

/** How a published file was left. */
export function stateIn([, size, mtimeMs]: PublishedFile): { size: number; mtimeMs: number } {
  return { size, mtimeMs };
}

/** Whether a file is the one that was published, and as it was left. */
export function isMarked({ size, mtimeMs, ino }: fs.Stats, [, bytes, mtime, inode]: PublishedFile): boolean {
  return size === bytes && mtimeMs === mtime && ino === inode;
}

/** A file as it stands. @param known what it holds */
export function markOf(file: string, { sha256, size }: FileDigest): PublishedFile {
  const { mtimeMs, ino } = fs.lstatSync(file);
  return [sha256, size, mtimeMs, ino];
}

/**
 * Puts a published file into a folder that is there.
 * @returns the file as it stands there; undefined where it was not as it was published, and then there is none
 */
export function takeFile(
  from: string,
  to: string,
  known: PublishedFile,
  links: boolean,
): PublishedFile | undefined {
  return links ? link(from, to, known) : copied(from, to, known);
}

/**
 * Puts published files into another folder, all or none.
 * @param files by their path within the folder
 * @returns the files as they stand there, in the same order; undefined where one was not as it was published
 */
export function takeFiles(
  { from, into, links }: Taking,
  files: readonly (readonly [name: string, known: PublishedFile])[],
): PublishedFile[] | undefined {
  for (const folder of new Set(files.map(([name]) => path.dirname(name))))
    fs.mkdirSync(path.join(into, folder), { recursive: true });
  const taken: PublishedFile[] = [];
  for (const [name, known] of files) {
    const mark = takeFile(path.join(from, name), path.join(into, name), known, links);
    if (mark) taken.push(mark);
    else {
      // Written through a link, what takes their place would change the published files.
      for (const [other] of files) fs.rmSync(path.join(into, other), { force: true });
      return undefined;
    }
  }
  return taken;
}

/** Another build may swap the site meanwhile, so it is the link that is looked at. */
function link(from: string, to: string, known: PublishedFile): PublishedFile | undefined {
  try {
    fs.linkSync(from, to);
  } catch {
    return copied(from, to, known);
  }
  const stats = fs.lstatSync(to);
  if (isMarked(stats, known)) return known;
  const [sha256, bytes] = known;
  const { size, mtimeMs, ino } = stats;
  // A site that was packed and unpacked has other inodes; what it holds tells.
  if (size === bytes && digestOf(fs.readFileSync(to)).sha256 === sha256) return [sha256, size, mtimeMs, ino];
  fs.rmSync(to);
  return undefined;
}

function copied(from: string, to: string, [sha256, size]: PublishedFile): PublishedFile | undefined {
  try {
    const data = fs.readFileSync(from);
    if (digestOf(data).sha256 !== sha256) return undefined;
    fs.writeFileSync(to, data, { flag: 'wx' });
    return markOf(to, { sha256, size });
  } catch {
    return undefined;
  }
}
