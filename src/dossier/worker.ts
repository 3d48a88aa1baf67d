import { move } from 'piscina';
import { parsePage } from './parse.ts';
import type { ContentFile } from './read.ts';

export interface Batch {
  files: ContentFile[];
  lang: string;
}

/**
 * Entry of a parse worker: files in, a line of JSON for each out, in UTF-8. The bytes change hands
 * without a copy and are what the cache keeps.
 */
export default function work({ files, lang }: Batch): unknown {
  const lines = files.map((file) => `${JSON.stringify(parsePage(file, lang))}\n`);
  return move(new TextEncoder().encode(lines.join('')));
}
