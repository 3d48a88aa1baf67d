import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { removeFolder, scratchIn } from './scratch.ts';

/*
 * Pagefind's program numbers pages as it walks their folder, in the order in which the file system lists them. Where
 * that order can be set, and only there, an index that it makes has the same bytes wherever it is made.
 */

/** The text of a page, read when it is needed. */
export interface PageText {
  /** Address of the page within the site, such as `/actors/gna/`. */
  url: string;
  read(): string;
}

/** Texts that lie as files of a folder. */
export interface TextFolder {
  /** The folder around it, which holds nothing else. */
  around: string;
  /** As a site: `actors/gna/index.html`. */
  site: string;
}

/** Where texts may lie for a moment: in memory, where there is such a place. */
const PLACES = ['/dev/shm', tmpdir()];
const PREFIX = 'dossier-texts-';

/** Addresses that are paths of files everywhere and that Pagefind reads off these paths as they are. */
const PLAIN = /^\/(?:[a-z0-9][a-z0-9_-]*\/)*$/;

/** Enough that no other order comes out sorted by chance. */
const PROBES = 24;

/** Sorts pages by the names of folders and files on the way to them. */
export function sorted<Page extends { url: string }>(pages: Iterable<Page>): Page[] {
  return [...pages]
    .map((page) => ({ page, key: `${page.url}index.html`.replaceAll('/', '\0') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ page }) => page);
}

/**
 * Lays texts out as files where a walk meets them in their order.
 * @param texts as {@link sorted} sorts them
 * @param places folders to try
 * @returns undefined where no place keeps that order, or has room
 */
export function layOut(
  texts: readonly PageText[],
  places: readonly string[] = PLACES,
): TextFolder | undefined {
  if (!texts.every(({ url }) => PLAIN.test(url))) return undefined;
  for (const place of places) {
    const around = folderIn(place);
    if (around === undefined) continue;
    if (lay(texts, around)) return { around, site: siteIn(around) };
    removeFolder(around);
  }
  return undefined;
}

const siteIn = (around: string): string => path.join(around, 'site');

/** A folder for this process and user alone; undefined where there can be none. */
function folderIn(place: string): string | undefined {
  try {
    const folder = scratchIn(place, PREFIX);
    fs.mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch {
    return undefined;
  }
}

/** @returns whether all of them lie there in their order */
function lay(texts: readonly PageText[], around: string): boolean {
  try {
    const order = orderIn(path.join(around, 'probe'));
    if (!order) return false;
    const site = siteIn(around);
    for (const { url, read } of order === 'as made' ? texts : texts.toReversed()) {
      const folder = path.join(site, url);
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(path.join(folder, 'index.html'), read());
    }
    const met = walk(site, '/');
    return met.length === texts.length && texts.every(({ url }, i) => met[i] === url);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false;
    throw error;
  }
}

/** In which order the file system lists folders that are made in the order of their names. */
function orderIn(folder: string): 'as made' | 'last first' | undefined {
  fs.mkdirSync(folder);
  const names = Array.from({ length: PROBES }, (_, i) => String.fromCharCode(97 + i));
  for (const name of names) fs.mkdirSync(path.join(folder, name));
  const listed = listIn(folder).map(({ name }) => name);
  fs.rmSync(folder, { recursive: true });
  if (listed.join() === names.join()) return 'as made';
  return listed.reverse().join() === names.join() ? 'last first' : undefined;
}

/** The addresses of the pages in a folder, in the order in which a walk meets them. */
function walk(folder: string, url: string): string[] {
  return listIn(folder).flatMap((entry) =>
    entry.isDirectory() ? walk(path.join(folder, entry.name), `${url}${entry.name}/`) : [url],
  );
}

/** What a folder holds as the file system lists it; other functions of Node sort. */
function listIn(folder: string): fs.Dirent[] {
  const open = fs.opendirSync(folder);
  try {
    const entries: fs.Dirent[] = [];
    for (let entry = open.readSync(); entry; entry = open.readSync()) entries.push(entry);
    return entries;
  } finally {
    open.closeSync();
  }
}
