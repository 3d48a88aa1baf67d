import { fill } from '../dossier/phrases.ts';
import { dateText, type ViewContext } from './context.ts';
import { frozenIn } from './editions.ts';

/** The day on which the newest edition was published, `YYYY-MM-DD`; undefined where none has been frozen. */
export function publicationDay(context: ViewContext): string | undefined {
  return frozenIn(context).editions[0]?.day;
}

/** Where words stand: on their own, or within a line after a comma. */
type Place = 'cover' | 'cite';

/** "Edition 2, published 30 November 2026", as far as the dossier has a number and an edition. */
export function editionText(context: ViewContext, place: Place = 'cover'): string | undefined {
  const words = context.words[place];
  const { number } = context.dossier.file;
  const day = publicationDay(context);
  const date = day === undefined ? undefined : dateText(context, day);
  if (number === undefined) return date && fill(words.published, { date });
  return date ? fill(words.editionPublished, { number, date }) : fill(words.edition, { number });
}

/** "As of 25 July 2020": the day up to which the dossier is good. */
export function asOfText(context: ViewContext, place: Place = 'cover'): string {
  const { dossier, words } = context;
  return fill(words[place].asOf, { date: dateText(context, dossier.file.asOf) });
}
