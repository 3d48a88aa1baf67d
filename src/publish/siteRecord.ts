import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { keepFile } from '../dossier/keptFile.ts';
import type { MadePage } from './pageMaker.ts';
import { markOf, type PublishedFile, publishedFile, type Taking } from './publishedFile.ts';
import type { PageFiles, PageToTake } from './publishedPage.ts';
import type { PublishedPages } from './spareSite.ts';

const PAGES = 'pages.json';
const READS = 'reads';

/** What one folder was given by the build that last published there. */
const published = z.object({
  /** What decides, besides its view model, how a page looks. */
  version: z.string(),
  /** Where the site stands. */
  out: z.string(),
  /** Pages: path within the site, digest of the view model, of what the search index takes, the files. */
  pages: z.array(
    z.tuple([z.string(), z.string(), z.string().nullable(), publishedFile, publishedFile.nullable()]),
  ),
});

/** Pages of a site that a build published, to be used again. */
export interface Published {
  /** A page that was made of a view model with this digest; undefined where there is none. */
  find(page: string, hash: string): PublishedPage | undefined;
  /** Digest of what the search index took from a page; undefined where that was nothing. */
  indexedOf(page: string): string | undefined;
  /** The files of all its pages. */
  readonly pages: PublishedPages;
  /** How its pages are put into another folder. */
  taking(into: string): Taking;
}

/** A page as it was published. */
export interface PublishedPage extends PageToTake {
  /** Digest of what the search index takes from it; undefined where that is nothing. */
  indexed: string | undefined;
}

/**
 * Pages that were made of view models, with the digests of these, by path within the site; of those that were
 * taken, the files as they stand.
 */
export type MadePages = ReadonlyMap<string, { hash: string; page: MadePage; taken?: PageFiles }>;

/**
 * What is remembered of one site between builds: the pages that were published, and what their views read.
 * Either may be missing, damaged or older than the other: what does not fit is not used.
 */
export class SiteRecord {
  /** Undefined where nothing was published, or by another program. */
  readonly published: Published | undefined;
  readonly #folder: string;
  readonly #earlier: string;
  readonly #version: string;
  readonly #out: string;

  /**
   * @param folder where the record lies
   * @param version what decides, besides its view model, how a page looks
   * @param out where the site will stand
   * @param earlier where the record lies of the site from which pages are taken; that of another one will do
   */
  constructor(folder: string, version: string, out: string, earlier = folder) {
    this.#folder = folder;
    this.#version = version;
    this.#out = out;
    this.#earlier = earlier;
    const known = read(path.join(earlier, PAGES));
    this.published = known?.version === version ? publishedPages(known, out) : undefined;
  }

  /** What the views read, as it was kept. */
  reads(): Buffer | undefined {
    try {
      return fs.readFileSync(path.join(this.#earlier, READS));
    } catch {
      return undefined;
    }
  }

  /**
   * Remembers a site.
   * @param staging where it lies now, to be moved as it is
   * @param reads what its views read
   * @returns the files of the pages as they stand, by their path within the site
   */
  keep(staging: string, pages: MadePages, reads: Buffer): Map<string, PublishedFile> {
    const kept: z.infer<typeof published> = { version: this.#version, out: this.#out, pages: [] };
    const files = new Map<string, PublishedFile>();
    for (const [at, { hash, page, taken }] of pages) {
      const { html, copy } = taken ?? filesOf(path.join(staging, at), page);
      kept.pages.push([at, hash, page.indexed ?? null, html, copy]);
      files.set(`${at.slice(1)}index.html`, html);
      if (copy) files.set(`${at.slice(1)}index.md`, copy);
    }
    keepFile(path.join(this.#folder, PAGES), JSON.stringify(kept));
    keepFile(path.join(this.#folder, READS), reads);
    return files;
  }
}

function filesOf(folder: string, { html, copy }: MadePage): PageFiles {
  return {
    html: markOf(path.join(folder, 'index.html'), html),
    copy: copy ? markOf(path.join(folder, 'index.md'), copy) : null,
  };
}

function publishedPages({ out: from, pages }: z.infer<typeof published>, out: string): Published {
  const known = new Map(
    pages.map(([page, hash, indexed, html, copy]) => [
      page,
      { hash, page, indexed: indexed ?? undefined, html, copy },
    ]),
  );
  return {
    find(page, hash) {
      const found = known.get(page);
      return found?.hash === hash ? found : undefined;
    },
    indexedOf: (page) => known.get(page)?.indexed,
    pages: new Map(pages.map(([page, , , html, copy]) => [page, { html, copy }])),
    taking: (into) => ({ from, into, links: from === out }),
  };
}

function read(record: string): z.infer<typeof published> | undefined {
  try {
    return published.parse(JSON.parse(fs.readFileSync(record, 'utf8')));
  } catch {
    return undefined;
  }
}
