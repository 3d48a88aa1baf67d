import { expect, test } from 'vitest';
import { openGraphLocale } from './head.ts';

test.each([
  ['fr-FR', 'fr_FR'],
  ['zh-Hant-TW', 'zh_TW'],
  ['EN-gb', 'en_GB'],
])('%s is the locale %s', (lang, locale) => {
  expect(openGraphLocale(lang)).toBe(locale);
});

test.each(['fr', 'zh-Hant', 'es-419', 'x'])('%s names no land, and is no locale', (lang) => {
  expect(openGraphLocale(lang)).toBeUndefined();
});
