import { pieceOf, RECEIVER } from '../views/offlinePieces.ts';
import { loadScript } from './load.ts';

/** Put in when the script is bundled. */
declare const PIECE_DIGITS: number;

/** Where data pretends to lie: Pagefind takes addresses apart, and each browser gives a folder's another form. */
export const DATA_ROOT = '/';

const files = new Map<string, string>();

Object.assign(globalThis, {
  [RECEIVER]: (piece: Record<string, string>) => {
    for (const [file, base64] of Object.entries(piece)) files.set(file, base64);
  },
});

/**
 * Stands in for the browser's own `fetch`, which is refused in a folder: the file comes out of a script.
 * @param address a path under {@link DATA_ROOT}; a query is ignored
 */
export async function fetch(address: string): Promise<Response> {
  const file = address.replace(/[?#].*$/, '').slice(DATA_ROOT.length);
  if (!files.has(file)) {
    await loadScript(pieceOf(file, PIECE_DIGITS)).catch(() => undefined);
  }
  const base64 = files.get(file);
  return base64 === undefined ? new Response(null, { status: 404 }) : new Response(bytesOf(base64));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
