/** The words of a search and its phrases in quotes, each once; a sign that stands alone is none. */
export function termsOf(text: string): string[] {
  return each(text.match(/"[^"]+"|[^\s"]+/g) ?? []);
}

/** The words of a search, those of phrases too, without quotes. */
export function plainWords(text: string): string[] {
  return each(text.split(/[\s"]+/));
}

function each(terms: readonly string[]): string[] {
  return [...new Set(terms)].filter((term) => /[\p{L}\p{N}]/u.test(term));
}
