import { z } from 'zod';
import type { PublishedFile } from './publishedFile.ts';

export const indexedSchema = z.object({ pages: z.number(), words: z.number() });
/** What an index holds: pages, and the running words of their text. */
export type Indexed = z.infer<typeof indexedSchema>;

/** A part of an index that stands in a site. */
export interface PlacedPart {
  indexed: Indexed;
  /** Its files, by their path within the folder of the part. */
  files: ReadonlyMap<string, PublishedFile>;
}
