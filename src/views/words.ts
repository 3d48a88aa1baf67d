import { listFormat, numberFormat, pluralRules } from '../dossier/intl.ts';
import { fill } from '../dossier/phrases.ts';
import type { Words } from './words/dictionary.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';

const dictionaries: Readonly<Record<string, Words>> = { en, fr };

/** The dictionary of a BCP 47 tag, by its primary language; English where there is none. */
export function wordsFor(lang: string): Words {
  return dictionaries[primaryOf(lang)] ?? en;
}

/** The language in which numbers and dates stand among the words for a language: itself, or English where there are none. */
export function spokenFor(lang: string): string {
  return Object.hasOwn(dictionaries, primaryOf(lang)) ? lang : 'en';
}

function primaryOf(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? '';
}

/** The plural form for a count, with `{n}` filled in as the language writes numbers. */
export function count(
  forms: { readonly one: string; readonly other: string },
  n: number,
  lang: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = pluralRules(lang).select(n) === 'one' ? forms.one : forms.other;
  return fill(form, { n: numberFormat(lang, {}).format(n), ...values });
}

/** A list in the language's own words: "a, b and c". */
export function listOf(items: readonly string[], lang: string): string {
  return listFormat(lang, { type: 'conjunction' }).format(items);
}

/** The size of a file in words: `12 kB`, `3.4 MB`. @param bytes at least 0 */
export function sizeText(bytes: number, lang: string): string {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
  const value = bytes < 1e6 ? Math.max(1, Math.round(bytes / 1e3)) : Math.round(bytes / 1e5) / 10;
  return numberFormat(lang, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
