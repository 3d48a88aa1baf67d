import { type Diagnostic, diagnostic, type Span } from './diagnostics.ts';

/*
 * Characters that come along with a paste and that nobody sees. In prose they help to break lines and to set
 * Arabic names; in an id, an address or the name of a field they make another one of it.
 */

const named: Readonly<Record<string, string>> = {
  '\u00A0': 'a no-break space',
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a mark of direction',
  '\u200F': 'a mark of direction',
  '\u202F': 'a narrow no-break space',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a byte order mark',
};

/** Soft hyphens, zero-width spaces and word joiners; marks of direction; joiners that join no letters of their scripts. */
const unseen =
  /[\u00AD\u180E\u200B\u2060-\u2064\u061C\u200E\u200F\u2066-\u2069]|(?<![^\0-\u024F])[\u200C\u200D]|[\u200C\u200D](?![^\0-\u024F])/g;
/** Those and what is told of wherever it stands. */
const all = new RegExp(`${unseen.source}|[\\u2028-\\u202E\\uFEFF]`, 'g');
const odd = /[\p{Cf}\u00AD]|(?! )\p{Zs}/u;

/** A character in words: `U+200B, a zero-width space`. */
export function characterNamed(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const name = named[character];
  return name === undefined ? `U+${code}` : `U+${code}, ${name}`;
}

/** The first character of a text that cannot be seen, or is a space and no plain one. */
export function oddIn(text: string): string | undefined {
  return odd.exec(text)?.[0];
}

/** Whether two texts look the same and are not. */
export function areTwins(a: string, b: string): boolean {
  const look = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[\p{Cf}\u00AD]/gu, '')
      .replace(/\p{Zs}/gu, ' ')
      .trim();
  return a !== b && look(a) === look(b);
}

/** Whether a text may hold any of all those; most hold none, which is soon seen. */
export function mayHoldUnseen(text: string): boolean {
  return odd.test(text);
}

/** Where characters stand in an id, an address or a word of the program that nobody sees. */
export function unseenIn(text: string): number[] {
  return [...text.matchAll(unseen)].map(({ index }) => index);
}

/** A text without them, and without what is told of wherever it stands. */
export function withoutUnseen(text: string): string {
  return text.replace(all, '');
}

/** The finding about such a character, which `--fix` deletes. */
export function unseenFinding(file: string, span: Span, character: string): Diagnostic {
  const kind = /\p{Zs}/u.test(character) ? 'A space that is no plain one' : 'An invisible character';
  const message = `${kind}: ${characterNamed(character)}.`;
  const fix = { safe: true, edits: [{ ...span, text: '' }] };
  return { ...diagnostic(file, span, 'text/control', message, 'Delete it.'), fix };
}
