import { foldName } from '../dossier/names.ts';
import { fill } from '../dossier/phrases.ts';
import type { SearchData } from '../views/searchData.ts';
import { address } from './address.ts';
import { element } from './element.ts';
import { nearestTitle } from './nearestTitle.ts';
import { plainWords, withPlainQuotes } from './terms.ts';

/** Words in quotes, of which there are several. */
const PHRASE = /"[^"\s]+\s[^"]+"/;

/**
 * What a reader may look for instead of words that find nothing: a title that is near, else the words of a phrase
 * apart, else each word.
 */
globalThis.dossierInstead = (written, { words }: SearchData) => {
  const term = withPlainQuotes(written);
  const link = (asked: string, text: string): HTMLElement =>
    element('a', { href: address('search/', new URLSearchParams({ q: asked })) }, text);
  const each = plainWords(term);
  const plain = each.join(' ');
  const title = nearestTitle(plain, globalThis.dossierTitles ?? []);
  if (title !== undefined && foldName(title) !== foldName(term))
    return [link(title, fill(words.meant, { title }))];
  if (PHRASE.test(term)) return [words.unquoted, ' ', link(plain, plain)];
  return each.length < 2 ? [] : [words.oneWord, ...each.flatMap((word) => [' ', link(word, word)])];
};
