const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** What a language tag looks like, for messages. */
export const languageForm = 'a BCP 47 language tag such as ar, fr or ar-Latn';

/** Of tags that were asked about, whether they are one: a dossier has a handful of them, on every page. */
const known = new Map<string, boolean>();

/**
 * Whether a text is a well-formed language tag (BCP 47) whose two-letter language exists.
 * Three-letter languages are taken on trust: no runtime knows all of ISO 639-3.
 */
export function isLanguage(text: string): boolean {
  const answer = known.get(text) ?? isListed(text);
  known.set(text, answer);
  return answer;
}

function isListed(text: string): boolean {
  const language = /^([a-z]{2,3})(?:-|$)/i.exec(text)?.[1];
  if (language === undefined) return false;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    return language.length === 3 || names.of(tag.split('-')[0] ?? '') !== undefined;
  } catch {
    return false;
  }
}
