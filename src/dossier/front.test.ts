import { expect, test } from 'vitest';
import { splitFront } from './front.ts';

test.each([
  ['---\na: 1\n---\nText', { yaml: 'a: 1\n', isClosed: true }],
  ['---\na: 1\n---', { yaml: 'a: 1\n', isClosed: true }],
  ['--- \na: 1\n---  \n', { yaml: 'a: 1\n', isClosed: true }],
  ['---\n---\n', { yaml: '', isClosed: true }],
  ['---\na: |\n  --- not yet\n---\n---\n', { yaml: 'a: |\n  --- not yet\n', isClosed: true }],
  ['---\na: 1\n\nText', { yaml: 'a: 1', isClosed: false }],
  ['---\na: 1', { yaml: 'a: 1', isClosed: false }],
  ['---\n', { yaml: '', isClosed: false }],
  ['Text\n---\na: 1\n---', undefined],
  ['\n---\na: 1\n---', undefined],
  ['', undefined],
])('%j', (text, front) => {
  expect(splitFront(text)).toEqual(front);
});
