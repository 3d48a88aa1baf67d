import { foldName } from '../names.ts';

/** A name found in a text, by offsets into it. */
export interface Found {
  name: string;
  start: number;
  end: number;
}

interface Token {
  word: string;
  start: number;
  end: number;
}

interface Entry {
  name: string;
  words: string[];
}

const joined = /[\p{L}\p{N}\p{M}\p{Cf}'’‘ʼʿʾ`´ـ]+/gu;
const parted = /[\p{L}\p{N}\p{M}\p{Cf}ـ]+/gu;
/** What may stand between two words of one name: spaces, hyphens, points, marks of emphasis. */
const gap = /^[^\p{L}\p{N}\n]{0,4}\n?[^\p{L}\p{N}\n]{0,4}$/u;
/** Arabic writes "and", "so", "by", "for", "as" onto the word that follows. */
const prefixed = /^[وفبلك](?=\p{Script=Arabic}{3})/u;

/**
 * Finds names in texts as whole words, in any spelling that `foldName` makes equal. Apostrophes are
 * read both ways: `Sana'a` is one word, and `d'Ada` and `Ada's` hold a name.
 */
export class NameFinder {
  readonly #joined = new Map<string, Entry[]>();
  readonly #parted = new Map<string, Entry[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      add(this.#joined, name, tokensOf(name, joined));
      add(this.#parted, name, tokensOf(name, parted));
    }
  }

  /** Every occurrence, in the order of the text; one inside another is listed too. */
  find(text: string): Found[] {
    if (this.#parted.size === 0) return [];
    const found = new Map<string, Found>();
    for (const [index, pattern] of [
      [this.#joined, joined],
      [this.#parted, parted],
    ] as const)
      for (const hit of search(text, tokensOf(text, pattern), index))
        found.set(`${hit.start} ${hit.end} ${hit.name}`, hit);
    return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

function add(index: Map<string, Entry[]>, name: string, tokens: Token[]): void {
  const words = tokens.map(({ word }) => word);
  const [first] = words;
  if (first === undefined) return;
  const entries = index.get(first);
  if (entries) entries.push({ name, words });
  else index.set(first, [{ name, words }]);
}

function tokensOf(text: string, pattern: RegExp): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = fold(match[0]);
    if (word !== '') tokens.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Most words of a dossier are the same few thousand; folding one costs a dozen passes over it. */
const folded = new Map<string, string>();

function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const made = foldName(word.replace(/\p{Cf}/gu, ''));
  if (folded.size < 200_000) folded.set(word, made);
  return made;
}

function* search(
  text: string,
  tokens: readonly Token[],
  index: ReadonlyMap<string, Entry[]>,
): Generator<Found> {
  for (const [i, token] of tokens.entries()) {
    for (const first of new Set([token.word, token.word.replace(prefixed, '')])) {
      for (const { name, words } of index.get(first) ?? []) {
        const last = tokens[i + words.length - 1];
        if (last && follows(text, tokens, i, words)) yield { name, start: token.start, end: last.end };
      }
    }
  }
}

function follows(text: string, tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  return words.every((word, k) => {
    if (k === 0) return true;
    const [before, at] = [tokens[from + k - 1], tokens[from + k]];
    return at?.word === word && gap.test(text.slice(before?.end ?? 0, at.start));
  });
}
