import { closeSync, openSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DataPart, Stretch } from './stretches.ts';

/** Gives what a stretch of a file holds. @param at where in the file it will stand, in bytes */
export type BytesOf = (name: string, stretch: Stretch, at: number) => Buffer;

/** Makes every stretch. */
export const madeBytes: BytesOf = (_, stretch) => Buffer.from(stretch.make());

/** Characters that are written at once: parts are as small as a line. */
const AT_ONCE = 1 << 18;

/**
 * Writes a file part by part.
 * @param dir the folder of the site
 * @param name of the file, its path within the site
 */
export function writeParts(dir: string, name: string, parts: Iterable<DataPart>, bytesOf: BytesOf): void {
  const descriptor = openSync(path.join(dir, name), 'w');
  let size = 0;
  let waiting = '';
  const put = (bytes: Buffer): void => {
    writeFileSync(descriptor, bytes);
    size += bytes.length;
  };
  const putWaiting = (): void => {
    put(Buffer.from(waiting));
    waiting = '';
  };
  try {
    for (const part of parts) {
      if (typeof part === 'string') waiting += part;
      if (typeof part !== 'string' || waiting.length >= AT_ONCE) putWaiting();
      if (typeof part !== 'string') put(bytesOf(name, part, size));
    }
    putWaiting();
  } finally {
    closeSync(descriptor);
  }
}
