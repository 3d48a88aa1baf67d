import type { NameEntry, SearchData } from '../views/searchData.ts';
import { type FilterName, filterNames, type Sort, sorts } from '../views/searchFields.ts';
import { element } from './element.ts';
import type { Counts, SearchEngine } from './engine.ts';
import { type FilterList, filterList } from './filterList.ts';
import { actorNames, nameFilter } from './nameFilter.ts';
import type { Query } from './query.ts';
import { withSort, withValue } from './state.ts';

/** Filters and order of the search page. */
export interface FilterPanel {
  /** The filters whose counts are shown. */
  counted: readonly FilterName[];
  update(query: Query, counts: Counts): void;
}

/**
 * Fills an element with the filters and the order.
 * @param current the query that a choice changes
 * @param change is called with the query that the reader chose
 */
export async function filterPanel(
  place: HTMLElement,
  engine: SearchEngine,
  data: SearchData,
  current: () => Query,
  change: (query: Query) => void,
): Promise<FilterPanel> {
  const counted = filterNames.filter((name) => !data.byName.includes(name));
  const totals = await engine.filters(counted);
  const lists = new Map<FilterName, FilterList>();
  for (const name of filterNames) {
    const choose = (value: string, isChosen: boolean) => change(withValue(current(), name, value, isChosen));
    const made = counted.includes(name)
      ? filterList(name, data, valuesOf(name, data, totals[name] ?? {}), choose)
      : nameFilter(name, data, namesOf(name, engine), choose);
    lists.set(name, made);
  }
  const order = orderSelect(data, (sort) => change(withSort(current(), sort)));
  const numbers = new Intl.NumberFormat(data.lang);
  const head = element('summary', {}, data.words.filter);
  const clear = element('button', { type: 'button', class: 'facet-clear' }, data.words.clear);
  clear.addEventListener('click', () => {
    // The button goes with the last choice and would take the focus with it.
    head.focus();
    change({ ...current(), filters: {} });
  });
  const groups = [...lists.values()].map((list) => list.group);
  const isWide = matchMedia('(min-width: 60rem)').matches;
  place.replaceChildren(
    element('label', { class: 'search-order' }, data.words.order, ' ', order),
    element('details', { class: 'search-filters', open: isWide }, head, ...groups, clear),
  );
  return {
    counted,
    update(query, counts) {
      order.value = query.sort ?? '';
      const chosen = Object.values(query.filters).flat().length;
      clear.hidden = chosen === 0;
      head.textContent =
        chosen === 0 ? data.words.filter : `${data.words.filter} (${numbers.format(chosen)})`;
      for (const [name, list] of lists) list.update(counts[name] ?? {}, query.filters[name] ?? []);
    },
  };
}

function orderSelect(data: SearchData, change: (sort: Sort | undefined) => void): HTMLSelectElement {
  const choices = ['', ...sorts] as const;
  const select = element('select', { 'data-search-sort': true });
  for (const value of choices)
    select.append(element('option', { value }, data.words.sorts[value || 'relevance']));
  select.addEventListener('change', () => change(sorts.find((sort) => sort === select.value)));
  return select;
}

/** Values in reading order: years from the newest, what has an order of its own in that, else the commonest first. */
function valuesOf(
  name: FilterName,
  data: SearchData,
  totals: Readonly<Record<string, number>>,
): [value: string, label: string][] {
  const labels = data.labels[name] ?? {};
  const own = Object.keys(labels);
  const entries = Object.entries(totals).map(([value, count]) => ({
    value,
    count,
    label: labels[value] ?? value,
  }));
  const by = new Intl.Collator(data.lang);
  entries.sort((a, b) => {
    if (name === 'year') return Number(b.value) - Number(a.value);
    if (name === 'collection' || name === 'status') return own.indexOf(a.value) - own.indexOf(b.value);
    return b.count - a.count || by.compare(a.label, b.label);
  });
  return entries.map(({ value, label }) => [value, label]);
}

function namesOf(name: FilterName, engine: SearchEngine): () => Promise<readonly NameEntry[]> {
  if (name === 'actor') return actorNames;
  return async () => {
    const counts = await engine.filters([name]);
    return Object.keys(counts[name] ?? {}).map((value): NameEntry => [value, value, []]);
  };
}
