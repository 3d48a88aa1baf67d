import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Pagefind begins what it compresses with this. */
const MARK = Buffer.from('pagefind_dcd');

/** What a file of a Pagefind index holds, unpacked. @throws where it is none */
export function readPacked(file: string): Buffer {
  const held = gunzipSync(readFileSync(file));
  if (!held.subarray(0, MARK.length).equals(MARK)) throw new Error(`${file} is no file of a Pagefind index.`);
  return held.subarray(MARK.length);
}

/** Writes a file of a Pagefind index. */
export function writePacked(file: string, data: Uint8Array): void {
  writeFileSync(file, gzipSync(Buffer.concat([MARK, data]), { level: 9 }));
}
