import fs from 'node:fs';
import path from 'node:path';
import { makePageFolder } from './pageFolder.ts';
import { type PublishedFile, type Taking, takeFile } from './publishedFile.ts';

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

/**
 * Puts a published page and its copy into another folder. A file that is not as it was published is never used.
 * @returns the files as they stand there; undefined where the page was not there as it was published
 */
export function takePage(
  { from, into, links }: Taking,
  { page, html, copy }: PageToTake,
): PageFiles | undefined {
  const folder = makePageFolder(into, page);
  const take = (name: string, known: PublishedFile) =>
    takeFile(path.join(from, page, name), path.join(folder, name), known, links);
  const taken = take('index.html', html);
  const beside = taken && copy && take('index.md', copy);
  if (taken && (beside || copy === null)) return { html: taken, copy: beside ?? null };
  // Written through a link, the new page would take the place of the published one.
  fs.rmSync(path.join(folder, 'index.html'), { force: true });
  return undefined;
}
