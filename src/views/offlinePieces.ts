/** Name of the function by which a piece of data hands over its files. */
export const RECEIVER = 'dossierData';

/** The text of a page: folder of the index, folder and number of its part, if it has them, and hash. */
const FRAGMENT = /^(.*?\/)(?:\d+\/)?(fragment\/[^/]*?)(?:-x-\d+)?_([0-9a-f]+)\.pf_fragment$/;

/**
 * The piece that holds a file of the search index: texts of pages, of whichever part of the index, share one
 * by the first digits of their hash, so that a reader's browser can tell where one lies without a list; every
 * other file is its own.
 * @param digits how many hexadecimal digits name a shared piece
 * @returns path within the site, without an ending
 */
export function pieceOf(file: string, digits: number): string {
  const [, index, start, hash] = FRAGMENT.exec(file) ?? [];
  return hash === undefined ? file : `${index}${start}_${hash.slice(0, digits)}`;
}
