import type { ViewContext } from './context.ts';
import type { Words } from './words/dictionary.ts';

/** A form that narrows the list it stands above. */
export interface FilterView {
  /** Begins the names of its fields in the address where a page has several such forms. */
  id?: string;
  label: string;
  /** Said where nothing fits. */
  none: string;
  /** Said where the list is a part of a longer one. */
  note?: string;
  fields: FilterField[];
}

export interface FilterField {
  /** Name in the address, and of the items' attribute. */
  name: keyof Words['lists']['filter']['all'];
  label: string;
  options: FilterOption[];
}

export interface FilterOption {
  id: string;
  label: string;
}

/**
 * The values by which a list can be narrowed, in the order of their labels; those that all items have are
 * left out.
 * @param values of each item
 */
export function optionsOf(
  { lang }: ViewContext,
  values: readonly (readonly string[])[],
  labelOf: (id: string) => string,
): FilterOption[] {
  const counts = new Map<string, number>();
  for (const ids of values) for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const collator = new Intl.Collator(lang);
  return [...counts]
    .filter(([, count]) => count < values.length)
    .map(([id]) => ({ id, label: labelOf(id) }))
    .sort((a, b) => collator.compare(a.label, b.label));
}
