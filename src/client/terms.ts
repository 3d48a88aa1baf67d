/** The words of a search, each once; a sign that stands alone is none. What stands in quotes as a whole is one. */
export function termsOf(text: string): string[] {
  const terms = /^".+"$/.test(text) ? [text] : text.split(/\s+/);
  return [...new Set(terms)].filter((term) => /[\p{L}\p{N}]/u.test(term));
}
