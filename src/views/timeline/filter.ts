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
  const { words, dossier, spoken } = context;
  const w = words.timeline;
  const title = (key: string) =>
    (dossier.pages[`actors/${key}`] ?? dossier.pages[`places/${key}`])?.title ?? key;
  const place = (key: string) =>
    (dossier.pages[`places/${key}`] ?? dossier.pages[`actors/${key}`])?.title ?? key;
  const all: FilterField[] = [
    {
      name: 'actor',
      label: w.actor,
      options: optionsOf(
        context,
        rows.map((row) => row.actors),
        title,
      ),
    },
    {
      name: 'kind',
      label: words.facts.kind,
      options: optionsOf(
        context,
        rows.map((row) => [row.kind]),
        (kind) => kindLabel(context, kind),
      ),
    },
    {
      name: 'place',
      label: words.facts.place,
      options: optionsOf(
        context,
        rows.map((row) => row.places),
        place,
      ),
    },
  ];
  const fields = all.filter(({ options }) => options.length > 0);
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
