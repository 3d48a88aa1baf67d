import { move } from 'piscina';
import type { ContentFile } from './contentFile.ts';
import { parsePage } from './parse.ts';
import { partNames, partsOf } from './parsedParts.ts';

export interface Batch {
  files: ContentFile[];
  lang: string;
}

/**
 * Entry of a parse worker: files in, a line of JSON for each part of each out, in UTF-8. The bytes change hands
 * without a copy and are what the cache keeps.
 */
export default function work({ files, lang }: Batch): unknown {
  const lines = files.map((file) => {
    const parts = partsOf(parsePage(file, lang));
    return partNames.map((name) => `${parts[name]}\n`).join('');
  });
  return move(new TextEncoder().encode(lines.join('')));
}
