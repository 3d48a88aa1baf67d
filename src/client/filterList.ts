import type { SearchData } from '../views/searchData.ts';
import type { FilterName } from '../views/searchFields.ts';
import { element } from './element.ts';

/** How many values of a filter stand open; the rest unfolds. */
const OPEN = 8;

/** A filter's values as check boxes with counts. */
export interface FilterList {
  /** The element to place. */
  group: HTMLElement;
  /** Adds a value that is not in the list yet. */
  add(value: string, label: string): void;
  /** Shows counts and choice; values that would find nothing are taken out unless chosen. */
  update(counts: Readonly<Record<string, number>>, chosen: readonly string[]): void;
}

/**
 * Makes the check boxes of a filter. Their order stays, so that focus and eye keep their place.
 * @param values in reading order
 * @param choose is called when the reader ticks or unticks a value
 */
export function filterList(
  name: FilterName,
  data: SearchData,
  values: readonly (readonly [value: string, label: string])[],
  choose: (value: string, isChosen: boolean) => void,
): FilterList {
  const rows = new Map<string, { row: HTMLElement; box: HTMLInputElement; count: HTMLElement }>();
  const numbers = new Intl.NumberFormat(data.lang);
  const front = element('ul', { class: 'facet-values' });
  const back = element('ul', { class: 'facet-values' });
  const more = element('details', { class: 'facet-more' }, element('summary', {}, data.words.more), back);
  const group = element(
    'fieldset',
    { class: 'facet', 'data-filter': name },
    element('legend', {}, data.words.filters[name]),
    front,
    more,
  );
  const add = (value: string, label: string) => {
    if (rows.has(value)) return;
    const box = element('input', { type: 'checkbox', name, value });
    const count = element('span', { class: 'facet-count' });
    box.addEventListener('change', () => choose(value, box.checked));
    const row = element('li', {}, element('label', {}, box, ' ', label, ' ', count));
    (rows.size < OPEN ? front : back).append(row);
    rows.set(value, { row, box, count });
    more.hidden = back.childElementCount === 0;
  };
  for (const [value, label] of values) add(value, label);
  more.hidden = back.childElementCount === 0;
  return {
    group,
    add,
    update(counts, chosen) {
      for (const [value, { row, box, count }] of rows) {
        const found = counts[value];
        box.checked = chosen.includes(value);
        row.hidden = !box.checked && found === 0;
        count.textContent = found === undefined ? '' : numbers.format(found);
        if (box.checked && back.contains(row)) more.open = true;
      }
    },
  };
}
