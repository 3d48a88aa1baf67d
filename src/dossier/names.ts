/** Letters that no normalisation takes apart, and the spelling that a reader without them would use. */
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ک: 'ك',
  ة: 'ه',
  ؤ: 'و',
};
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Diacritics of Latin, Greek and Cyrillic, Hebrew points, Arabic tashkeel. In other scripts marks are letters. */
const marks = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]+/g;
const apostrophes = /['’‘‛ʼʻʿʾʹ`´′]/g;
/** Tatweel, soft hyphens, and marks of direction and joining. */
const unseen = /[ـ\u00AD\p{Cf}]/gu;
const gaps = /[\s\p{Pd}_−]+/gu;

/**
 * Folds a name so that spellings a reader would call the same become equal: NFKC, case, diacritics,
 * Arabic tashkeel, tatweel and hamza/alef forms, digits of any script, apostrophes, hyphens and white space.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(special, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(marks, '')
    .replace(unseen, '')
    .replace(apostrophes, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) & 0xf) % 10))
    .replace(gaps, ' ')
    .normalize('NFC')
    .trim();
}

/**
 * Where a name stands among those of a page, to compare as text: strong before weak, those without a
 * language first, then by language.
 */
export function nameRank({ weak, lang = '' }: { weak?: boolean; lang?: string }): string {
  return `${weak === true ? 1 : 0} ${lang}`;
}
