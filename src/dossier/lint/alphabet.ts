import { foldName } from '../names.ts';

/** A text as symbols, one a word or punctuation mark, with the offsets at which each begins and ends. */
export interface Encoded {
  symbols: string;
  starts: number[];
  ends: number[];
}

/** Words and single marks; apostrophes, hyphens and spaces part words and stand for nothing, as in `foldName`. */
const token = /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s'’‘ʼʿʾ`´\-‐‑–—_]/gu;
const unknown = '\0';
const firstSurrogate = 0xd800;
const afterSurrogates = 0xe000;

/**
 * Writes each word of the names as one symbol, so that an automaton over symbols finds whole words only
 * and takes a sixth of the steps of one over letters. Words are folded as names are.
 */
export class Alphabet {
  readonly #byFold = new Map<string, string>();
  readonly #byWord = new Map<string, string>();

  /** The symbols of a name; words not met before are added. */
  add(name: string): string {
    return [...name.matchAll(token)].map(([word]) => this.#define(foldName(word) || word)).join('');
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

  /** The symbols of a text; words of no name share one symbol. Call it after the last name was added. */
  encode(text: string): Encoded {
    const symbols: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    token.lastIndex = 0;
    for (let match = token.exec(text); match; match = token.exec(text)) {
      const symbol = this.#symbolOf(match[0]);
      symbols.push(symbol);
      // A symbol may take two code units, and an automaton counts units.
      for (let unit = 0; unit < symbol.length; unit++) {
        starts.push(match.index);
        ends.push(token.lastIndex);
      }
    }
    return { symbols: symbols.join(''), starts, ends };
  }

  #symbolOf(word: string): string {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const symbol = this.#byFold.get(foldName(word) || word) ?? unknown;
    this.#byWord.set(word, symbol);
    return symbol;
  }
}
