import { pieceOf, RECEIVER } from '../../client/offlinePieces.ts';
import { compare } from '../../dossier/diagnostics.ts';
import type { Entry } from './zip.ts';

/** Texts of pages in one piece, on average: few enough to read fast, enough to keep the number of files down. */
const PER_PIECE = 8;

/** How many digits of the hash name a shared piece, for this many pages. */
export function pieceDigits(pages: number): number {
  return Math.max(1, Math.ceil(Math.log(Math.max(1, pages / PER_PIECE)) / Math.log(16)));
}

/**
 * Data files as classic scripts, which alone a browser loads from a folder: each hands over its files as
 * Base64. Several files may share a script.
 * @param ending of the scripts' names
 */
export function packPieces(files: readonly Entry[], digits: number, ending: string): Entry[] {
  const pieces = new Map<string, Record<string, string>>();
  for (const { name, data } of [...files].sort((a, b) => compare(a.name, b.name))) {
    const piece = pieceOf(name, digits);
    pieces.set(piece, { ...pieces.get(piece), [name]: Buffer.from(data).toString('base64') });
  }
  return [...pieces].map(([name, held]) => ({
    name: `${name}${ending}`,
    data: new TextEncoder().encode(`${RECEIVER}(${JSON.stringify(held)})\n`),
  }));
}
