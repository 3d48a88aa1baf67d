import { dateFormat, finishDays } from '../dossier/intl.ts';

/** A day in numbers with one sign between them: from the year, or to it. */
const DAY =
  /(?<![\p{L}\p{N}][-./]?)(?:(\d{4})([-./])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-./])(\d{1,2})\6(\d{4}))(?![-./]?[\p{L}\p{N}])/gu;

/**
 * A text with its days in numbers as pages tell them: "2020-06-27" and "27/06/2020" as "27 June 2020". The day
 * stands before the month, as it does on pages, unless that is no day.
 * @param lang of the pages; BCP 47
 */
export function daysInWords(text: string, lang: string): string {
  return text.replace(DAY, (written, isoYear, _, isoMonth, isoDay, first, __, second, year) => {
    const told = isoYear
      ? inWords(isoYear, isoMonth, isoDay, lang)
      : (inWords(year, second, first, lang) ?? inWords(year, first, second, lang));
    return told ?? written;
  });
}

function inWords(year: string, month: string, day: string, lang: string): string | undefined {
  const instant = new Date(0);
  instant.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const isDay = instant.getUTCMonth() === Number(month) - 1 && instant.getUTCDate() === Number(day);
  if (!isDay) return undefined;
  const format = dateFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' });
  return finishDays(format.format(instant), lang);
}
