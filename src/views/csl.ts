import { plainDate } from '../dossier/plainDate.ts';
import type { Source } from '../dossier/schema.ts';
import type { ViewContext } from './context.ts';

/** A date of CSL-JSON: parts of one day, or of the first and last of a range. */
export interface CslDate {
  'date-parts': number[][];
  circa?: boolean;
}

/** A reference in CSL-JSON (csl-data 1.0). */
export interface CslItem {
  id: string;
  type: 'webpage' | 'document';
  title: string;
  author?: { literal: string }[];
  publisher: string;
  'container-title': string;
  URL: string;
  issued?: CslDate;
  accessed: CslDate;
  language: string;
  abstract: string;
  note?: string;
}

/** A source as a reference. */
export function cslOf({ dossier }: ViewContext, source: Source): CslItem {
  const publisher = dossier.publishers[source.publisher]?.name ?? source.publisher;
  const issued = source.published === 'unknown' ? undefined : cslDate(source.published);
  const accessed = cslDate(source.accessed);
  return {
    id: source.id,
    type: 'webpage',
    title: source.title,
    ...(source.author === undefined ? {} : { author: [{ literal: source.author }] }),
    publisher,
    'container-title': source.via ?? publisher,
    URL: source.url,
    ...(issued ? { issued } : {}),
    accessed: accessed ?? { 'date-parts': [] },
    language: source.lang,
    abstract: source.descriptor,
  };
}

function cslDate(edtf: string): CslDate | undefined {
  const { start, end } = plainDate(edtf);
  if (start === undefined) return undefined;
  const parts = [...new Set([start, end ?? start])].map((date) => date.split('-').map(Number));
  return { 'date-parts': parts, ...(/[?~%]/.test(edtf) ? { circa: true } : {}) };
}
