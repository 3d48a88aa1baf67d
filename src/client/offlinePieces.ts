/** Name of the function by which a piece of data hands over its files. */
export const RECEIVER = 'dossierData';

/**
 * The piece that holds a file of the search index: texts of pages share one by the first digits of their
 * hash, so that a reader's browser can tell where one lies without a list; every other file is its own.
 * @param digits how many hexadecimal digits name a shared piece
 * @returns path within the site, without an ending
 */
export function pieceOf(file: string, digits: number): string {
  const [, start, hash] = /^(.*_)([0-9a-f]+)\.pf_fragment$/.exec(file) ?? [];
  return start === undefined || hash === undefined ? file : `${start}${hash.slice(0, digits)}`;
}
