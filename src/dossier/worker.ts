import { move } from 'piscina';
import { outlineOf } from './outline.ts';
import { parsePage } from './parse.ts';
import type { ContentFile } from './read.ts';

export interface Batch {
  files: ContentFile[];
  lang: string;
}

/**
 * Entry of a parse worker: files in, two lines of JSON for each out, in UTF-8: what was parsed and its
 * outline. The bytes change hands without a copy and are what the cache keeps.
 */
export default function work({ files, lang }: Batch): unknown {
  const lines = files.map((file) => {
    const parsed = parsePage(file, lang);
    return `${JSON.stringify(parsed)}\n${JSON.stringify(outlineOf(parsed))}\n`;
  });
  return move(new TextEncoder().encode(lines.join('')));
}
