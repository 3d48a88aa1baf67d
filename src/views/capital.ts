/**
 * A text with a capital at its beginning.
 * @param lang its language, whose letters have capitals of their own; BCP 47
 */
export function capital(text: string, lang: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
