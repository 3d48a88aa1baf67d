import fs from 'node:fs';
import path from 'node:path';
import { isMarked, type PublishedFile } from './publishedFile.ts';
import type { PageFiles } from './publishedPage.ts';
import { inThread } from './thread.ts';

/** The files of published pages, by path within the site such as `/actors/gna/`. */
export type PublishedPages = ReadonlyMap<string, PageFiles>;

/** Pages up to which a thread would cost more than it does. */
const HERE = 500;

/**
 * The site that stood before the published one. Most of its pages are links to the same files, so it becomes the
 * next site: ten thousand folders need not be made, linked into and removed at every edit. Nothing of it is used
 * that is not the very file which was published.
 */
export class SpareSite {
  readonly #dir: string;
  readonly #ready: Set<string>;

  /** @param dir the new site @param ready pages that stand in it */
  private constructor(dir: string, ready: Iterable<string>) {
    this.#dir = dir;
    this.#ready = new Set(ready);
  }

  /**
   * Puts the spare site in the place of a new, empty folder, and clears away what does not stand in the published
   * site. Where there is none, or it cannot be had, the folder stays empty.
   * @param spare where it lies
   * @param pages of the published site; without any, the spare site is of no use
   */
  static async adopt(spare: string, dir: string, pages: PublishedPages | undefined): Promise<SpareSite> {
    if (!pages) return new SpareSite(dir, []);
    try {
      fs.rmdirSync(dir);
      fs.renameSync(spare, dir);
    } catch {
      fs.mkdirSync(dir, { recursive: true });
      return new SpareSite(dir, []);
    }
    try {
      const worker = new URL('./spareSite.worker.ts', import.meta.url);
      const clearing = { dir, pages };
      return new SpareSite(
        dir,
        pages.size > HERE ? await inThread<string[]>(worker, clearing) : clear(clearing),
      );
    } catch {
      fs.rmSync(dir, { recursive: true, force: true });
      fs.mkdirSync(dir);
      return new SpareSite(dir, []);
    }
  }

  /** Whether a page stands there as it was published. */
  has(page: string): boolean {
    return this.#ready.has(page);
  }

  /** Clears a page away that will be written: through a link, it would be written into the published site. */
  clear(page: string): void {
    if (!this.#ready.delete(page)) return;
    const folder = path.join(this.#dir, page);
    for (const name of FILES) fs.rmSync(path.join(folder, name), { force: true });
  }

  /** Clears away the pages that the new site does not have, and their folders. @param pages those that it has */
  keepOnly(pages: ReadonlySet<string>): void {
    for (const page of [...this.#ready].filter((one) => !pages.has(one))) {
      this.clear(page);
      removeEmpty(this.#dir, page);
    }
  }
}

/** Removes a folder that holds nothing, and those around it. */
function removeEmpty(dir: string, page: string): void {
  try {
    for (let folder = page; folder !== '/'; folder = path.posix.join(folder, '..'))
      fs.rmdirSync(path.join(dir, folder));
  } catch {
    // One holds something.
  }
}

/** What a page's folder holds of it. */
const FILES = ['index.html', 'index.md'] as const;

/** A folder to be cleared, and the pages that may stay. */
export interface Clearing {
  dir: string;
  pages: PublishedPages;
}

/** Removes everything but pages as they were published. @returns these */
export function clear({ dir, pages }: Clearing): string[] {
  const ready: string[] = [];
  clearFolder(dir, '/', pages, ready);
  return ready;
}

/** @returns whether anything is left in it */
function clearFolder(dir: string, page: string, pages: PublishedPages, ready: string[]): boolean {
  const folder = path.join(dir, page);
  const known = pages.get(page);
  const isReady = known !== undefined && stands(folder, known);
  if (isReady) ready.push(page);
  let isEmpty = !isReady;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (clearFolder(dir, `${page}${entry.name}/`, pages, ready)) isEmpty = false;
    } else if (!(isReady && isOf(known, entry.name))) fs.rmSync(path.join(folder, entry.name));
  }
  if (isEmpty && page !== '/') fs.rmdirSync(folder);
  return !isEmpty;
}

function isOf({ copy }: PageFiles, name: string): boolean {
  return name === FILES[0] || (name === FILES[1] && copy !== null);
}

function stands(folder: string, { html, copy }: PageFiles): boolean {
  return (
    isSame(path.join(folder, FILES[0]), html) && (copy === null || isSame(path.join(folder, FILES[1]), copy))
  );
}

/** Whether a file is the published one: a link to it, or the other way round. */
function isSame(file: string, published: PublishedFile): boolean {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false });
  return stats !== undefined && isMarked(stats, published);
}
