/** Keeps what was made for the same arguments: an `Intl` object costs a thousand times more to make than to use. */
function kept<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const found = known.get(key) ?? make(...args);
    known.set(key, found);
    return found;
  };
}

/** Formatters by language and options, each made once. @throws RangeError on a tag that is no language */
export const numberFormat = /* @__PURE__ */ kept(
  (lang: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(lang, options),
);
export const pluralRules = /* @__PURE__ */ kept((lang: string) => new Intl.PluralRules(lang));
export const listFormat = /* @__PURE__ */ kept(
  (lang: string, options: Intl.ListFormatOptions) => new Intl.ListFormat(lang, options),
);
export const languageNames = /* @__PURE__ */ kept(
  (lang: string) => new Intl.DisplayNames(lang, { type: 'language' }),
);
/** Of calendar dates in UTC and the Gregorian calendar, day before month in English. */
export const dateFormat = /* @__PURE__ */ kept(
  (lang: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
      timeZone: 'UTC',
      // Without this a reader of Arabic or Persian could be shown another calendar's year.
      calendar: 'gregory',
      ...options,
    }),
);
/** The script a language is written in where its tag does not say; ISO 15924. */
export const scriptOf = /* @__PURE__ */ kept((lang: string) => new Intl.Locale(lang).maximize().script);

/** Whether a language tag is one of French, of whatever country. */
export function isFrench(lang: string): boolean {
  return /^fr\b/i.test(lang);
}

/** Days as they are told, on their own or as a range: French says "1er" of the first day of a month. */
export function finishDays(told: string, lang: string): string {
  return isFrench(lang) ? told.replace(/(^|– )1(?=[ –])/g, '$11er') : told;
}
