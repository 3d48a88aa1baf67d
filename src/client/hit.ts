import { isFrench } from '../dossier/intl.ts';
import { NAME_SEPARATOR } from '../views/searchFields.ts';
import { boundSpaces } from '../views/spaces.ts';
import { address } from './address.ts';
import { element } from './element.ts';
import type { Hit, Piece } from './engine.ts';
import { foldedWords } from './foldedWords.ts';
import { wordsToMark } from './wordsToMark.ts';

/** An excerpt as nodes, matches in `<mark>`. The index knows one kind of space: French ones are bound again. */
export function excerptOf(pieces: readonly Piece[]): (Node | string)[] {
  const bound = isFrench(document.documentElement.lang) ? boundSpaces : (text: string) => text;
  return pieces.map(({ text, match }) => (match ? element('mark', {}, text) : bound(text)));
}

/** Where a result leads: the page, or a heading of it, with the words to be marked there. */
export function resultAddress(hit: Hit, term: string, path = hit.path): string {
  return address(path, new URLSearchParams(wordsToMark(hit.words, term).map((word) => ['mark', word])));
}

/** The spelling by which a page was found, when its title does not show it. */
export function spellingOf(hit: Hit, term: string): string | undefined {
  const asked = foldedWords(term);
  const bears = (name: string) => {
    const words = foldedWords(name);
    return asked.every((start) => words.some((word) => word.startsWith(start)));
  };
  if (asked.length === 0 || bears(hit.title)) return undefined;
  return (hit.meta.names ?? '').split(NAME_SEPARATOR).find((name) => name !== '' && bears(name));
}

/** Kind and date of a page in one line. */
export function factsOf(hit: Hit): string {
  return [hit.meta.kind, hit.meta.date].filter(Boolean).join(' · ');
}
