import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { digestOf, type FileDigest } from './fileDigest.ts';
import { makePageFolder } from './pageFolder.ts';

/** A file as it was published: SHA-256, bytes, time of change in milliseconds, inode. */
export const publishedFile = z.tuple([z.string(), z.number(), z.number(), z.number()]);
export type PublishedFile = z.infer<typeof publishedFile>;

/** The files of a page: the page itself, and its copy where it has one. */
export interface PageFiles {
  html: PublishedFile;
  copy: PublishedFile | null;
}

/** A page to be taken. */
export interface PageToTake extends PageFiles {
  /** Path within the site, base left out, such as `/actors/gna/`. */
  page: string;
}

/** From where pages are taken, and where to. */
export interface Taking {
  /** The published site. */
  from: string;
  into: string;
  /** The new folder will take the place of the published site: links to the same files will do. */
  links: boolean;
}

/** What a published file holds. */
export function digestIn([sha256, size]: PublishedFile): FileDigest {
  return { sha256, size };
}

/** A file as it stands. @param known what it holds */
export function markOf(file: string, { sha256, size }: FileDigest): PublishedFile {
  const { mtimeMs, ino } = fs.lstatSync(file);
  return [sha256, size, mtimeMs, ino];
}

/**
 * Puts a published page and its copy into another folder. A file that is not as it was published is never used.
 * @returns the files as they stand there; undefined where the page was not there as it was published
 */
export function takePage(
  { from, into, links }: Taking,
  { page, html, copy }: PageToTake,
): PageFiles | undefined {
  const put = links ? link : copied;
  const folder = makePageFolder(into, page);
  const take = (name: string, known: PublishedFile) =>
    put(path.join(from, page, name), path.join(folder, name), known);
  const taken = take('index.html', html);
  const beside = taken && copy && take('index.md', copy);
  if (taken && (beside || copy === null)) return { html: taken, copy: beside ?? null };
  // Written through a link, the new page would take the place of the published one.
  fs.rmSync(path.join(folder, 'index.html'), { force: true });
  return undefined;
}

/** Another build may swap the site meanwhile, so it is the link that is looked at. */
function link(from: string, to: string, known: PublishedFile): PublishedFile | undefined {
  try {
    fs.linkSync(from, to);
  } catch {
    return copied(from, to, known);
  }
  const [sha256, bytes, mtime, inode] = known;
  const { size, mtimeMs, ino } = fs.lstatSync(to);
  if (size === bytes && mtimeMs === mtime && ino === inode) return known;
  // A site that was packed and unpacked has other inodes; what it holds tells.
  if (size === bytes && digestOf(fs.readFileSync(to)).sha256 === sha256) return [sha256, size, mtimeMs, ino];
  fs.rmSync(to);
  return undefined;
}

function copied(from: string, to: string, [sha256, size]: PublishedFile): PublishedFile | undefined {
  try {
    const data = fs.readFileSync(from);
    if (digestOf(data).sha256 !== sha256) return undefined;
    fs.writeFileSync(to, data);
    return markOf(to, { sha256, size });
  } catch {
    return undefined;
  }
}
