/**
 * Folds a name so that spellings a reader would call the same become equal: NFKC, case, Latin
 * diacritics, Arabic tashkeel, tatweel and hamza/alef forms, apostrophes, hyphens and white space.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/ـ/g, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘ʼʿʾ`´]/g, '')
    .replace(/[\s\-‐‑–—_]+/g, ' ')
    .trim();
}
