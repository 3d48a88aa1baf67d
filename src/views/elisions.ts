import { foldName } from '../dossier/names.ts';

/*
 * Pagefind takes "l'accord" for a word and for its parts, "l’accord" for one word: it knows the straight apostrophe
 * alone. Two of these stand in for the curly one while it indexes. They make the same words, and are told from what
 * an editor wrote straight when results are to show it again.
 */

const STAND_IN = "''";
/**
 * What French elides before a vowel; "aujourd’hui" and "presqu’île" are words of one piece. In JSON it may follow the
 * letter of an escaped line break.
 */
const ELIDED = '(?<=^|[^\\p{L}\\p{N}]|\\\\[nrt])(?:[cçdjlmnst]|(?:lors|puis|jus|quoi)?qu)';
const CURLY = new RegExp(`(${ELIDED})’(?=[\\p{L}\\p{N}]|$)`, 'giu');
const STOOD_IN = new RegExp(`(${ELIDED})${STAND_IN}`, 'giu');
const AFTER = new RegExp(`(?<=${ELIDED})['’]`, 'giu');
const WITH_SIGN = new RegExp(`${ELIDED}['’](?=[\\p{L}\\p{N}])`, 'giu');

/** A text without what French elides before a vowel. */
export function withoutElisions(text: string): string {
  return text.replace(WITH_SIGN, '');
}

/** A text in which the index knows a word after an elision as a word of its own. */
export function partElisions(text: string): string {
  return text.replace(CURLY, `$1${STAND_IN}`);
}

/** What {@link partElisions} took, as it was. */
export function joinElisions(text: string): string {
  return text.replace(STOOD_IN, '$1’');
}

/** A name folded, in which the index knows a word after an elision as a word of its own. */
export function foldParted(name: string): string {
  return name.split(AFTER).map(foldName).join("'");
}
