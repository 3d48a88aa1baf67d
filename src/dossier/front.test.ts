import { expect, test } from 'vitest';
import { splitFront } from './front.ts';

test.each([
  ['---\na: 1\n---\nText', '\nText', { yaml: 'a: 1\n', isClosed: true }],
  ['---\na: 1\n---', '', { yaml: 'a: 1\n', isClosed: true }],
  ['--- \na: 1\n---  \n', '\n', { yaml: 'a: 1\n', isClosed: true }],
  ['---\n---\n', '\n', { yaml: '', isClosed: true }],
  ['---\na: |\n  --- not yet\n---\n---\n', '\n---\n', { yaml: 'a: |\n  --- not yet\n', isClosed: true }],
  ['---\na: 1\n\nText', '\n\nText', { yaml: 'a: 1', isClosed: false }],
  ['---\na: 1', '', { yaml: 'a: 1', isClosed: false }],
  ['---\n', '', { yaml: '', isClosed: false }],
  ['Text\n---\na: 1\n---', '', undefined],
  ['\n---\na: 1\n---', '', undefined],
  ['', '', undefined],
])('%j', (text, rest, front) => {
  const found = splitFront(text);
  if (!front || !found) return expect(found).toBe(front);
  const { yaml, isClosed, start, end } = found;
  expect({ yaml, isClosed }).toEqual(front);
  expect(text.slice(start, start + yaml.length)).toBe(yaml);
  expect(text.slice(end)).toBe(rest);
});
