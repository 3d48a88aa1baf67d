import { compare } from '../../dossier/diagnostics.ts';
import { pieceOf, RECEIVER } from '../../views/offlinePieces.ts';
import type { Entry } from './zip.ts';

/** Texts of pages in one piece, on average: few enough to read fast, enough to keep the number of files down. */
const PER_PIECE = 8;

/** How many digits of the hash name a shared piece, for this many pages. */
export function pieceDigits(pages: number): number {
  return Math.max(1, Math.ceil(Math.log(Math.max(1, pages / PER_PIECE)) / Math.log(16)));
}

/** Which files go into which script: several may share one. @returns script → files, sorted by code unit */
export function planPieces(files: Iterable<string>, digits: number, ending: string): Map<string, string[]> {
  const pieces = new Map<string, string[]>();
  for (const file of [...files].sort(compare)) {
    const piece = `${pieceOf(file, digits)}${ending}`;
    pieces.set(piece, [...(pieces.get(piece) ?? []), file]);
  }
  return pieces;
}

/** A classic script, which alone a browser loads from a folder, that hands over its files as Base64. */
export function pieceScript(files: readonly Entry[]): string {
  const held = files.map(({ name, data }) => [name, Buffer.from(data).toString('base64')]);
  return `${RECEIVER}(${JSON.stringify(Object.fromEntries(held))})\n`;
}
