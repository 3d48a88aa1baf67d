import type { ViewContext } from './context.ts';
import { count } from './words.ts';

/** Words a minute of an adult reading prose in silence (Brysbaert 2019: 238). */
const WORDS_A_MINUTE = 238;

/** How long a text takes to read, in whole minutes, at least one. */
export function readingTime({ words, spoken }: ViewContext, text: string): string {
  const total = wordsIn(text);
  return count(words.cover.readingTime, Math.max(1, Math.round(total / WORDS_A_MINUTE)), spoken);
}

/** How many runs of other than white space a text has. */
function wordsIn(text: string): number {
  let total = 0;
  let isWithin = false;
  for (let i = 0; i < text.length; i++) {
    const isSpace = isWhiteSpace(text.charCodeAt(i));
    if (!isSpace && !isWithin) total++;
    isWithin = !isSpace;
  }
  return total;
}

/** White space of ECMAScript and line ends, as `\s` has them. @param code a UTF-16 unit */
function isWhiteSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return /\s/.test(String.fromCharCode(code));
}
