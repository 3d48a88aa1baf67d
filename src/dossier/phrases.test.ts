import { expect, test } from 'vitest';
import { fill } from './phrases.ts';

test.each([
  ['{n} of {total}', { n: 3, total: '12' }, '3 of 12'],
  ['{a}{b}{a}', { a: 'x', b: '' }, 'xx'],
  ['{name}', { name: '{other} $& $$ $1', other: 'no' }, '{other} $& $$ $1'],
  ['{name} and {nobody}', { name: 'Ada' }, 'Ada and {nobody}'],
  ['Nothing to fill', { name: 'Ada' }, 'Nothing to fill'],
])('%s', (phrase, values, expected) => {
  expect(fill(phrase, values)).toBe(expected);
  expect(fill(phrase, values)).toBe(expected);
});
