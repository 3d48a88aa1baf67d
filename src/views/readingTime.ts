import type { Page } from '../dossier/page.ts';
import { walk } from '../dossier/segments.ts';
import type { ViewContext } from './context.ts';
import { count } from './words.ts';

/** Words a minute of an adult reading prose in silence (Brysbaert 2019: 238). */
const WORDS_A_MINUTE = 238;

/** How long a page takes to read up to its notes, in whole minutes, at least one. Lists that follow from others are not read. */
export function readingTime(context: ViewContext, page: Page): string {
  const { words, spoken } = context;
  const total = proseOf(context, page).reduce((sum, text) => sum + wordsIn(text), 0);
  return count(words.cover.readingTime, Math.max(1, Math.round(total / WORDS_A_MINUTE)), spoken);
}

/** The bottom line and the text with all that it shows: claims of other pages, translations, the editors' reasons. */
function proseOf({ dossier }: ViewContext, { front, body }: Page): string[] {
  const texts = [front.bluf ?? '', body.text];
  walk(body.segments, ({ attributes: { ref, reason, translation } }) => {
    const shown = ref === undefined ? undefined : dossier.claims[ref];
    texts.push(shown?.text ?? '', shown?.reason ?? reason ?? '', translation ?? '');
  });
  return texts;
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
