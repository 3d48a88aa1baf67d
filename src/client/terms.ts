/**
 * What parts words as a space does. Between digits a comma belongs to a number; beside one a slash may belong to a
 * day or to the number of a document.
 */
const BETWEEN = /\s|;|(?<!\d)\/(?!\d)|(?<!\d),|,(?!\d)/;

/** Quotation marks of print, which phones and word processors type by themselves, and the spaces within them. */
const PRINTED = /[“„«]\s*|\s*[”»]/g;

/** A search with its phrases between plain quotes, however they were typed. */
export function withPlainQuotes(text: string): string {
  return text.replace(PRINTED, '"');
}

/** The words of a search and its phrases in quotes, each once; a sign that stands alone is none. */
export function termsOf(text: string): string[] {
  const parts = text.match(/"[^"]*"|[^"]+/g) ?? [];
  return each(parts.flatMap((part) => (part.startsWith('"') ? [part] : part.split(BETWEEN))));
}

/** The words of a search, those of phrases too, without quotes. */
export function plainWords(text: string): string[] {
  return each(text.replaceAll('"', ' ').split(BETWEEN));
}

function each(terms: readonly string[]): string[] {
  return [...new Set(terms)].filter((term) => /[\p{L}\p{N}]/u.test(term));
}
