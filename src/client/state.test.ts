import { expect, test } from 'vitest';
import { queryOf, searchOf, withSort, withValue } from './state.ts';

test('a query survives its address', () => {
  const query = {
    term: 'قيس & co',
    filters: { collection: ['events', 'actors'], actor: ['kais-saied'], year: ['2020'] },
    sort: 'newest' as const,
  };
  expect(queryOf(searchOf(query))).toEqual(query);
  expect(searchOf({ term: '', filters: {} })).toBe('');
});

test('an address of strangers is read for what is known in it', () => {
  expect(queryOf('?q=%20a%20&sort=size&colour=red&year=&year=2020&year=2020')).toEqual({
    term: 'a',
    filters: { year: ['2020'] },
  });
});

test('values and order are put on and taken off', () => {
  const one = withValue({ term: 'a', filters: { year: ['2019'] } }, 'year', '2020', true);
  expect(one.filters).toEqual({ year: ['2019', '2020'] });
  expect(withValue(withValue(one, 'year', '2019', false), 'year', '2020', false).filters).toEqual({});
  expect(withSort(withSort(one, 'oldest'), undefined)).toEqual(one);
});
