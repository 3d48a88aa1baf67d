import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { keepFile } from '../dossier/keptFile.ts';
import { digestOf, type FileDigest } from './fileDigest.ts';
import type { MadePage } from './pageMaker.ts';

const PAGES = 'pages.json';
const READS = 'reads';

/** A file as it was published: SHA-256, bytes, time of change in milliseconds, inode. */
const file = z.tuple([z.string(), z.number(), z.number(), z.number()]);
type PublishedFile = z.infer<typeof file>;

/** What one folder was given by the build that last published there. */
const published = z.object({
  /** What decides, besides its view model, how a page looks. */
  version: z.string(),
  /** Where the site stands. */
  out: z.string(),
  /** Pages by path within the site: digest of the view model, of what the search index takes, the files. */
  pages: z.record(z.string(), z.tuple([z.string(), z.string().nullable(), file, file.nullable()])),
});

/** Pages of a site that a build published, to be used again. */
export interface Published {
  /** Digest of the view model that a page was made of; undefined where the page is not known. */
  hashOf(page: string): string | undefined;
  /**
   * Puts a page and its copy into another folder: as links to the same files where that folder will take the
   * place of this one, else as copies. A file that is not as it was published is never used.
   * @returns undefined where the page is not there as it was published
   */
  take(page: string, into: string): MadePage | undefined;
}

/** Pages that were made of view models, with the digests of these, by path within the site. */
export type MadePages = ReadonlyMap<string, { hash: string; page: MadePage }>;

/**
 * What is remembered of one site between builds: the pages that were published, and what their views read.
 * Either may be missing, damaged or older than the other: what does not fit is not used.
 */
export class SiteRecord {
  /** Undefined where nothing was published, or by another program. */
  readonly published: Published | undefined;
  readonly #folder: string;
  readonly #version: string;
  readonly #out: string;

  /**
   * @param folder where the record lies
   * @param version what decides, besides its view model, how a page looks
   * @param out where the site will stand
   */
  constructor(folder: string, version: string, out: string) {
    this.#folder = folder;
    this.#version = version;
    this.#out = out;
    const known = read(path.join(folder, PAGES));
    this.published = known?.version === version ? publishedPages(known, out) : undefined;
  }

  /** What the views read, as it was kept. */
  reads(): Buffer | undefined {
    try {
      return fs.readFileSync(path.join(this.#folder, READS));
    } catch {
      return undefined;
    }
  }

  /** Remembers a site. @param staging where it lies now, to be moved as it is @param reads what its views read */
  keep(staging: string, pages: MadePages, reads: Buffer): void {
    const mark = (name: string, { sha256, size }: FileDigest): PublishedFile => {
      const { mtimeMs, ino } = fs.lstatSync(path.join(staging, name));
      return [sha256, size, mtimeMs, ino];
    };
    const kept: z.infer<typeof published> = { version: this.#version, out: this.#out, pages: {} };
    for (const [at, { hash, page }] of pages)
      kept.pages[at] = [
        hash,
        page.indexed ?? null,
        mark(`${at}index.html`, page.html),
        page.copy ? mark(`${at}index.md`, page.copy) : null,
      ];
    keepFile(path.join(this.#folder, PAGES), JSON.stringify(kept));
    keepFile(path.join(this.#folder, READS), reads);
  }
}

function publishedPages({ out: from, pages }: z.infer<typeof published>, out: string): Published {
  const put = from === out ? link : copy;
  const take = (name: string, into: string, [sha256, size, mtime, inode]: PublishedFile) =>
    put(path.join(from, name), path.join(into, name), { sha256, size }, { mtime, inode });
  return {
    hashOf: (page) => pages[page]?.[0],
    take(page, into) {
      const entry = pages[page];
      if (!entry) return undefined;
      const [, indexed, html, beside] = entry;
      fs.mkdirSync(path.join(into, page), { recursive: true });
      const isThere =
        take(`${page}index.html`, into, html) && (beside === null || take(`${page}index.md`, into, beside));
      if (!isThere) {
        // Written through a link, the new page would take the place of the published one.
        fs.rmSync(path.join(into, page, 'index.html'), { force: true });
        return undefined;
      }
      return { indexed: indexed ?? undefined, html: digest(html), copy: beside ? digest(beside) : undefined };
    },
  };
}

function read(record: string): z.infer<typeof published> | undefined {
  try {
    return published.parse(JSON.parse(fs.readFileSync(record, 'utf8')));
  } catch {
    return undefined;
  }
}

function digest([sha256, size]: PublishedFile): FileDigest {
  return { sha256, size };
}

type Put = (from: string, to: string, digest: FileDigest, state: { mtime: number; inode: number }) => boolean;

/** Another build may swap the site meanwhile, so it is the link that is looked at. */
const link: Put = (from, to, known, { mtime, inode }) => {
  try {
    fs.linkSync(from, to);
  } catch {
    return copy(from, to, known, { mtime, inode });
  }
  const { size, mtimeMs, ino } = fs.lstatSync(to);
  if (size === known.size && mtimeMs === mtime && ino === inode) return true;
  // A site that was packed and unpacked has other inodes; what it holds tells.
  if (size === known.size && digestOf(fs.readFileSync(to)).sha256 === known.sha256) return true;
  fs.rmSync(to);
  return false;
};

const copy: Put = (from, to, { sha256 }) => {
  try {
    const data = fs.readFileSync(from);
    if (digestOf(data).sha256 !== sha256) return false;
    fs.writeFileSync(to, data);
    return true;
  } catch {
    return false;
  }
};
