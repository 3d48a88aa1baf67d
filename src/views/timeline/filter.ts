import { numberFormat } from '../../dossier/intl.ts';
import { fill } from '../../dossier/phrases.ts';
import { kindLabel, type ViewContext } from '../context.ts';
import type { EventRow } from '../events.ts';
import { type FilterField, type FilterView, optionsOf } from '../filter.ts';

export interface FilterOptions {
  /** Tells the form from others of the page; absent where there can be no other. */
  id?: string;
  /** The rows are one page of a list of several. */
  isPart?: boolean;
}

/** A list of fewer events is read faster than it is narrowed. */
const LEAST = 8;

/** Narrowing events by who took part, by kind and by place; absent where there is nothing to gain. */
export function eventFilter(
  context: ViewContext,
  rows: readonly EventRow[],
  { id, isPart }: FilterOptions,
): FilterView | undefined {
  if (rows.length < LEAST) return undefined;
  const { words, spoken } = context;
  const w = words.timeline;
  const fields = fieldsOf(context, rows).filter(({ options }) => options.length > 0);
  if (fields.length === 0) return undefined;
  const number = (n: number) => numberFormat(spoken, {}).format(n);
  return {
    ...(id === undefined ? {} : { id }),
    label: w.filter,
    none: w.none,
    ...(isPart ? { note: fill(w.part, { n: number(rows.length) }) } : {}),
    fields,
  };
}

function fieldsOf(context: ViewContext, rows: readonly EventRow[]): FilterField[] {
  const { words, dossier } = context;
  const { timeline, facts } = words;
  const actor = (id: string): string =>
    (dossier.pages[`actors/${id}`] ?? dossier.pages[`places/${id}`])?.title ?? id;
  const place = (id: string): string =>
    (dossier.pages[`places/${id}`] ?? dossier.pages[`actors/${id}`])?.title ?? id;
  const kind = (id: string): string => kindLabel(context, id);
  const actors = rows.map((row) => row.actors);
  const kinds = rows.map((row) => [row.kind]);
  const places = rows.map((row) => row.places);
  return [
    { name: 'actor', label: timeline.actor, options: optionsOf(context, actors, actor) },
    { name: 'kind', label: facts.kind, options: optionsOf(context, kinds, kind) },
    { name: 'place', label: facts.place, options: optionsOf(context, places, place) },
  ];
}
