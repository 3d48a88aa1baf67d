import { z } from 'zod';

export const indexedSchema = z.object({ pages: z.number(), words: z.number() });
/** What an index holds: pages, and the running words of their text. */
export type Indexed = z.infer<typeof indexedSchema>;
