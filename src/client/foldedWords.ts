import { foldName } from '../dossier/names.ts';
import { withoutElisions } from '../views/elisions.ts';

/** Words of a text as they are written. */
export function wordsIn(text: string): string[] {
  return withoutElisions(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Words of texts as they are compared: folded, without elisions. */
export function foldedWords(...texts: readonly string[]): string[] {
  return texts.flatMap((text) => wordsIn(foldName(withoutElisions(text))));
}

/** A word of any signs as the index takes it, in one: folded, letters and digits alone. */
export function compound(word: string): string {
  return foldName(word).replace(/[^\p{L}\p{N}]/gu, '');
}
