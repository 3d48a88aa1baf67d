import { expect, test } from 'vitest';
import { components } from './components.ts';
import { snapshot } from './editions/snapshot.ts';
import { inside, url } from './scalars.ts';
import { style } from './schema.ts';

const edition = (text: string) => ({
  format: 1,
  id: '2026-11-24',
  note: { text, tlp: 'CLEAR' },
  asOf: '2026-11-24',
  pages: {},
  claims: {},
  judgements: {},
  gaps: { g: { page: 'actors/ada', text, tlp: 'CLEAR' } },
  relations: [],
  participants: [],
});
const fields: [field: string, takes: (text: string) => boolean][] = [
  ['an address', (text) => url.safeParse(`https://example.org/${text}`).success],
  ['a path of evidence', (text) => inside.safeParse(`a/${text}.html`).success],
  ['a word of style.yaml', (text) => style.safeParse({ loaded: { [text]: 'b' } }).success],
  ['what is said of a word', (text) => style.safeParse({ abbreviations: { b: text } }).success],
  ['an edition', (text) => snapshot.safeParse(edition(text)).success],
  ['a figure', (text) => components.Figure.safeParse({ src: `assets/${text}.png`, alt: 'A map' }).success],
];

test.each(fields)('%s takes no characters that nobody sees', (_field, takes) => {
  expect(['a', '\u202Ea', 'a\u0001', '\u{E0041}a'].map(takes)).toEqual([true, false, false, false]);
});

test('a line break hides nothing in a path of evidence', () => {
  expect(inside.safeParse('a/b\n\\c').success).toBe(false);
});

test.each(['loaded', 'preferred', 'abbreviations'])(
  'no word of %s is longer than a pattern takes',
  (list) => {
    expect(style.safeParse({ [list]: { ['a'.repeat(100_000)]: 'b' } }).success).toBe(false);
    expect(style.safeParse({ [list]: { b: 'a'.repeat(100_000) } }).success).toBe(false);
  },
);
