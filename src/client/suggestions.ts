import { foldName } from '../dossier/names.ts';
import { fill } from '../dossier/phrases.ts';
import type { SearchData } from '../views/searchData.ts';
import { address } from './address.ts';
import { element } from './element.ts';
import { nearestTitle } from './nearestTitle.ts';

/** What a reader may look for instead of words that find nothing: a title that is near, else each word. */
globalThis.dossierInstead = (term, { words }: SearchData) => {
  const link = (asked: string, text: string): HTMLElement =>
    element('a', { href: address('search/', new URLSearchParams({ q: asked })) }, text);
  const title = nearestTitle(term, globalThis.dossierTitles ?? []);
  if (title !== undefined && foldName(title) !== foldName(term))
    return [link(title, fill(words.meant, { title }))];
  const each = term.split(/\s+/);
  return each.length < 2 ? [] : [words.oneWord, ...each.flatMap((word) => [' ', link(word, word)])];
};
