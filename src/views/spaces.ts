/*
 * Spaces that French has around its signs, kept from breaking a line: narrow before ; ? ! and within guillemets, of
 * full width before a colon.
 */

const NARROW = '\u202F';
const FULL = '\u00A0';

/** A French text in which no line begins with a sign or ends with an opening guillemet. */
export function boundSpaces(text: string): string {
  return text.replace(/[ \n]+(?=[;?!»])|(?<=«)[ \n]+/g, NARROW).replace(/[ \n]+(?=:(?:[\s"]|$))/g, FULL);
}
