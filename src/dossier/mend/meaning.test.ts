import { expect, test } from 'vitest';
import { keepsMeaning, staysReadable } from './meaning.ts';

const file = 'actors/bob.mdx';
const page = (front: string) => `---\nname: Bob Stone\n${front}\n---\nText.\n`;
const names = page('names:\n  - { text: Rob, weak: true }\n  - { text: Bobby }');

test.each([
  ['names in another order', names, page('names:\n  - text: Bobby\n  - text: Rob\n    weak: true')],
  ['a comma in a sort name', page('sortName: Stone Bob'), page('sortName: Stone, Bob')],
  ['quotation marks', page('existed: 2020'), page('existed: "2020"')],
])('%s: the same is said', (_what, before, after) => {
  expect(keepsMeaning(file, before, after)).toBe(true);
});

test.each([
  ['a name is lost', names, page('names:\n  - { text: Bobby }')],
  ['a name stands there twice', names, page('names:\n  - { text: Bobby }\n  - { text: Bobby }')],
  ['the closing line is lost', names, names.replace('\n---\nText', '---\nText')],
])('%s: something else is said', (_what, before, after) => {
  expect(keepsMeaning(file, before, after)).toBe(false);
});

test('fields that can be read stay so', () => {
  expect(staysReadable(file, names, names.replace('}\n---', '}---'))).toBe(false);
  expect(staysReadable(file, names, page('names: []'))).toBe(true);
  expect(staysReadable(file, names.replace('Bobby }', 'Bobby'), names)).toBe(true);
});

test('aliases are not followed', () => {
  const lists = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}]`).join('\n');
  const bomb = page(`l0: &l0 [x]\n${lists}`);
  expect(keepsMeaning(file, bomb, bomb)).toBe(true);
});
