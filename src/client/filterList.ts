import type { SearchData } from '../views/searchData.ts';
import type { FilterName } from '../views/searchFields.ts';
import { element } from './element.ts';

/** How many values of a filter stand before the reader asks for the others. */
const FIRST = 8;

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
  const rows = new Map<string, Row>();
  const numbers = new Intl.NumberFormat(data.lang);
  const items = element('ul', { class: 'facet-values' });
  const more = element('button', { type: 'button', class: 'facet-more' }, data.words.more);
  const legend = element('legend', {}, data.words.filters[name]);
  let most = FIRST;
  const arrange = () => {
    more.hidden = !hideBeyond(most, rows.values());
  };
  more.addEventListener('click', () => {
    const firstHidden = [...rows.values()].find(({ row, isEmpty }) => row.hidden && !isEmpty);
    most = Number.POSITIVE_INFINITY;
    arrange();
    firstHidden?.box.focus();
  });
  const add = (value: string, label: string) => {
    if (rows.has(value)) return;
    const made = rowOf(name, value, label, choose);
    items.append(made.row);
    rows.set(value, made);
  };
  for (const [value, label] of values) add(value, label);
  arrange();
  return {
    group: element('fieldset', { class: 'facet', 'data-filter': name }, legend, items, more),
    add,
    update(counts, chosen) {
      for (const [value, row] of rows) {
        const found = counts[value];
        row.box.checked = chosen.includes(value);
        row.isEmpty = found === 0;
        row.count.textContent = found === undefined ? '' : numbers.format(found);
      }
      arrange();
    },
  };
}

interface Row {
  row: HTMLElement;
  box: HTMLInputElement;
  count: HTMLElement;
  /** Would find nothing. */
  isEmpty: boolean;
}

function rowOf(
  name: FilterName,
  value: string,
  label: string,
  choose: (value: string, isChosen: boolean) => void,
): Row {
  const box = element('input', { type: 'checkbox', name, value });
  const count = element('span', { class: 'facet-count' });
  box.addEventListener('change', () => choose(value, box.checked));
  const row = element('li', {}, element('label', {}, box, element('bdi', {}, label), count));
  return { row, box, count, isEmpty: false };
}

/** Leaves as many rows as are wanted, and those in use. @returns whether it hides one that would find something */
function hideBeyond(most: number, rows: Iterable<Row>): boolean {
  let standing = 0;
  let isHiding = false;
  for (const { row, box, isEmpty } of rows) {
    const isKept = box.checked || box === document.activeElement;
    row.hidden = !isKept && (isEmpty || standing >= most);
    if (!row.hidden) standing++;
    else if (!isEmpty) isHiding = true;
  }
  return isHiding;
}
