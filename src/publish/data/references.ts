import type { Source } from '../../dossier/schema.ts';
import { bibtexOf } from '../../views/bibtex.ts';
import type { ViewContext } from '../../views/context.ts';
import { cslOf } from '../../views/csl.ts';
import { type DataPart, stretches } from './stretches.ts';

/** `sources.bib`: every source of the dossier as BibTeX. */
export function bibtex(context: ViewContext): Iterable<DataPart> {
  return references(context, (source) => `${bibtexOf(context, source)}\n`);
}

/** `sources.csl.json`: every source of the dossier as CSL-JSON. */
export function* cslJson(context: ViewContext): Generator<DataPart> {
  const isEmpty = Object.keys(context.dossier.sources).length === 0;
  yield isEmpty ? '[' : '[\n';
  // As it stands within a list, without the brackets.
  const item = (source: Source): string =>
    JSON.stringify([cslOf(context, source)], undefined, 1).slice(2, -2);
  yield* references(context, item, ',\n');
  yield isEmpty ? ']\n' : '\n]\n';
}

function references(
  { dossier: { sources } }: ViewContext,
  write: (source: Source) => string,
  between?: string,
): Iterable<DataPart> {
  const written = (id: string): string => {
    const source = sources[id];
    return source ? write(source) : '';
  };
  return stretches('sources', Object.keys(sources), written, between);
}
