import { foldName } from '../names.ts';

/** A text as symbols, one a word or punctuation mark, with the offsets at which each begins and ends. */
export interface Encoded {
  symbols: string;
  starts: number[];
  ends: number[];
}

/** Words and single marks; apostrophes, hyphens and spaces part words and stand for nothing, as in `foldName`. */
const token = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s'’‘ʼʿʾ`´\-‐‑–—_]/gu;
/** The words and marks of a text, each of which may be a symbol. */
export function* wordsIn(text: string): Generator<string> {
  // A search that broke off leaves its place behind.
  token.lastIndex = 0;
  for (const [word] of text.matchAll(token)) yield word;
}

/** What words have in common that are one symbol. */
export function fold(word: string): string {
  return foldName(word) || word;
}

const unknown = '\0';
const firstSurrogate = 0xd800;
const afterSurrogates = 0xe000;

/** A word that a name can begin with whatever it is: with a capital, of a script without case, a number. */
const capitalised = '[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}](?<=(?<![\\p{L}\\p{N}\\p{M}]).)';
const initial = new RegExp(`^${capitalised}`, 'u');
/** Above this number of first words in small letters, every word is looked at. */
const MOST_FIRST_WORDS = 500;

/**
 * Writes each word of the names as one symbol, so that an automaton over symbols finds whole words only
 * and takes a sixth of the steps of one over letters. Words are folded as names are.
 */
export class Alphabet {
  readonly #byFold = new Map<string, string>();
  readonly #byWord = new Map<string, string>();
  /** First words of names that no capital or number begins. */
  readonly #firstWords = new Set<string>();
  #begins: RegExp | undefined;

  /** The symbols of a name; words not met before are added. */
  add(name: string): string {
    const words = [...wordsIn(name)];
    const [first] = words;
    if (first !== undefined && !initial.test(first)) this.#firstWords.add(first);
    this.#begins = undefined;
    return words.map((word) => this.#define(fold(word))).join('');
  }

  #define(fold: string): string {
    const known = this.#byFold.get(fold);
    if (known !== undefined) return known;
    const next = this.#byFold.size + 1;
    const symbol = String.fromCodePoint(
      next < firstSurrogate ? next : next + (afterSurrogates - firstSurrogate),
    );
    this.#byFold.set(fold, symbol);
    return symbol;
  }

  /**
   * The symbols of those stretches of a text in which a name can stand: from a word that one begins with to
   * the next word of no name, which is one symbol for all. Call it after the last name was added.
   */
  encode(text: string): Encoded {
    const symbols: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    this.#begins ??= this.#whereNamesBegin();
    const begins = this.#begins;
    begins.lastIndex = 0;
    for (let found = begins.exec(text); found; found = begins.exec(text)) {
      token.lastIndex = found.index;
      let symbol = '';
      while (symbol !== unknown) {
        const match = token.exec(text);
        if (!match) return { symbols: symbols.join(''), starts, ends };
        symbol = this.#symbolOf(match[0]);
        symbols.push(symbol);
        // A symbol may take two code units, and an automaton counts units.
        for (let unit = 0; unit < symbol.length; unit++) {
          starts.push(match.index);
          ends.push(token.lastIndex);
        }
      }
      begins.lastIndex = token.lastIndex;
    }
    return { symbols: symbols.join(''), starts, ends };
  }

  #whereNamesBegin(): RegExp {
    if (this.#firstWords.size > MOST_FIRST_WORDS) return new RegExp(token, 'gu');
    const words = [...this.#firstWords].map((word) => {
      const exact = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const part = '[\\p{L}\\p{N}\\p{M}]';
      return /^\p{L}/u.test(word) ? `(?<!${part})${exact}(?!${part})` : exact;
    });
    return new RegExp([capitalised, ...words].join('|'), 'gu');
  }

  #symbolOf(word: string): string {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const symbol = this.#byFold.get(fold(word)) ?? unknown;
    this.#byWord.set(word, symbol);
    return symbol;
  }
}
