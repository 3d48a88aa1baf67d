import { expect, test } from 'vitest';
import { controlsIn, isVisible } from './text.ts';

const tags = (text: string): string =>
  [...text].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
const england = `\u{1F3F4}${tags('gbeng')}\u{E007F}`;

test('tags that make a flag are seen', () => {
  expect(isVisible(`For ${england}, ${england}.`)).toBe(true);
});

test.each([
  ['behind a letter', `a${tags('no')}`, ['1:2-1:4', '1:4-1:6']],
  ['behind a flag', `a\n${england}${tags('n')}`, ['2:15-2:17']],
  ['of a language', '\u{E0001}', ['1:1-1:3']],
])('tags %s are not', (_, text, places) => {
  expect(isVisible(text)).toBe(false);
  const found = controlsIn('a.mdx', text);
  expect(found.map((d) => `${d.line}:${d.column}-${d.endLine}:${d.endColumn}`)).toEqual(places);
});

test('a character is told by its number', () => {
  expect(controlsIn('a.mdx', '\u{E0041}\u0008').map(({ message }) => message)).toEqual([
    'An invisible control character U+E0041.',
    'An invisible control character U+0008.',
  ]);
});
