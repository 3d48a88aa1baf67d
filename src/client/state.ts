import { type FilterName, filterNames, type Sort, sorts } from '../views/searchFields.ts';
import type { Query } from './query.ts';

/** A query as the address of the search page has it: `?q=paris&collection=events&year=2020&sort=newest`. */
export function queryOf(search: string): Query {
  const written = new URLSearchParams(search);
  const sort = sorts.find((name) => name === written.get('sort'));
  const filters: Partial<Record<FilterName, string[]>> = {};
  for (const name of filterNames) {
    const values = [...new Set(written.getAll(name).filter(Boolean))];
    if (values.length > 0) filters[name] = values;
  }
  return { term: (written.get('q') ?? '').trim(), filters, ...(sort ? { sort } : {}) };
}

/** The other way: the same query gives the same address. */
export function searchOf({ term, filters, sort }: Query): string {
  const written = new URLSearchParams(term === '' ? [] : [['q', term]]);
  for (const name of filterNames) for (const value of filters[name] ?? []) written.append(name, value);
  if (sort) written.set('sort', sort);
  const text = written.toString();
  return text === '' ? '' : `?${text}`;
}

/** The query with one value of a filter added or taken off. */
export function withValue(query: Query, name: FilterName, value: string, isChosen: boolean): Query {
  const others = (query.filters[name] ?? []).filter((other) => other !== value);
  const values = isChosen ? [...others, value] : others;
  const { [name]: _, ...filters } = query.filters;
  return { ...query, filters: values.length > 0 ? { ...filters, [name]: values } : filters };
}

/** The query in another order; none is by relevance. */
export function withSort(query: Query, sort: Sort | undefined): Query {
  const { sort: _, ...rest } = query;
  return sort ? { ...rest, sort } : rest;
}
