import { expect, test } from 'vitest';
import { pieces } from './pagefind.ts';

test('an excerpt becomes text and matches, markup in it stays text', () => {
  expect(pieces('a <mark>b&lt;i&gt;</mark> c &lt;script&gt;')).toEqual([
    { text: 'a ', match: false },
    { text: 'b<i>', match: true },
    { text: ' c <script>', match: false },
  ]);
});
