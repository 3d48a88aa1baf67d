/** A space that no line breaks at, of a fifth of the letters' height or so. */
export const NARROW = '\u202F';
const FULL = '\u00A0';

/**
 * A French text in which no line begins with a sign or ends with an opening guillemet. The space of a sign is
 * narrow before ; ? ! and within guillemets, of full width before a colon.
 */
export function boundSpaces(text: string): string {
  return text.replace(/[ \n]+(?=[;?!»])|(?<=«)[ \n]+/g, NARROW).replace(/[ \n]+(?=:(?:[\s"]|$))/g, FULL);
}
