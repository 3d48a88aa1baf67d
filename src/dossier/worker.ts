import { type Parsed, parsePage } from './parse.ts';
import type { ContentFile } from './read.ts';

/** Entry of a parse worker: one file in, its page and diagnostics out. */
export default function work({ file, lang }: { file: ContentFile; lang: string }): Parsed {
  return parsePage(file, lang);
}
