import type { ViewContext } from './context.ts';
import { count } from './words.ts';

/** Words a minute of an adult reading prose in silence (Brysbaert 2019: 238). */
const WORDS_A_MINUTE = 238;

/** How long a text takes to read, in whole minutes, at least one. */
export function readingTime({ words, lang }: ViewContext, text: string): string {
  const total = text.split(/\s+/).filter(Boolean).length;
  return count(words.cover.readingTime, Math.max(1, Math.round(total / WORDS_A_MINUTE)), lang);
}
