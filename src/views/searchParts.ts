import type { Dossier } from '../dossier/dossier.ts';

/*
 * A large index is in parts, which are made side by side and anew where something in them changed. The
 * first lies in the folder of the index, the others in folders within it, named by their numbers.
 */

/** Indexed pages for which one more part is worth a reader's requests for it. */
const PAGES_A_PART = 5_000;
/** Every part costs each search its own pieces of the word list. */
const MOST_PARTS = 8;

/** How many parts an index of this many pages has. */
export function partsFor(pages: number): number {
  return Math.min(MOST_PARTS, Math.max(1, Math.ceil(pages / PAGES_A_PART)));
}

/** How many pages of the dossier are indexed: its own and those of its sources. */
export function indexedPages({ pages, sources }: Dossier): number {
  return Object.keys(pages).length + Object.keys(sources).length;
}

/** How many parts the dossier's index has. */
export function indexParts(dossier: Dossier): number {
  return partsFor(indexedPages(dossier));
}

/** The folder of a part within the folder of the index, with a slash at its end; empty for the first. */
export function partFolder(part: number): string {
  return part === 0 ? '' : `${part}/`;
}

/**
 * The language of a part as the index has it, the number in private use (BCP 47): ids of pages begin with
 * it, so that no two parts have one in common.
 */
export function partLanguage(lang: string, part: number): string {
  return part === 0 ? lang.toLowerCase() : `${lang.toLowerCase()}-x-${part}`;
}

/** The part in which the page with this id is. */
export function partOfId(id: string): number {
  return Number(/-x-(\d+)_[0-9a-f]+$/.exec(id)?.[1] ?? 0);
}
