import { expect, test } from 'vitest';
import { findingsIn, told } from '../testing/findings.ts';
import { ada, bob, source, talks } from './guide/base.ts';

const long = 'x'.repeat(101);

test.each([
  ['con', 'Windows keeps the name con: name the file con-1.mdx.'],
  ['Aux', 'Windows keeps the name aux: name the file aux-1.mdx.'],
  ['constructor', 'This program keeps the name constructor: name the file constructor-1.mdx.'],
  [long, 'At most 100 characters make an id, and this has 101.'],
  ['two--hyphens-', 'Name the file two-hyphens.mdx.'],
  ['_', 'A file is named by an id: lower-case letters and digits, words joined by hyphens.'],
])('a file %s is told why that is no id', async (name, hint) => {
  const found = await findingsIn({ [`actors/${name}.mdx`]: ada(''), 'actors/ada.mdx': null });
  expect(told(found.filter(({ code }) => code === 'id/form'))).toEqual([
    `actors/${name}.mdx:1:1 id/form "${name.slice(0, 100)}" cannot be an id. ${hint}`,
  ]);
});

test.each([
  ['con', 'an id: Windows keeps the name con; write con-1.'],
  ['constructor', 'an id: this program keeps the name constructor; write constructor-1.'],
  [long, 'an id: at most 100 characters make an id, and this has 101.'],
  ['Deal', 'an id: lower-case letters and digits, words joined by hyphens.'],
])('an id %s of a claim or a source is told why it is none', async (id, form) => {
  const claims = await findingsIn({
    'events/talks.mdx': talks(`<Claim id="${id}">\nThey met [@report].\n</Claim>`),
  });
  expect(claims.map(({ hint }) => hint)).toEqual([`Expected ${form}`]);
  const sources = await findingsIn({ 'sources/more.yaml': source(id, 'press') });
  expect(sources.map(({ hint }) => hint)).toEqual([`Expected ${form}`]);
});

test('in a list of ids the one is told that is none', async () => {
  const found = await findingsIn({
    'events/talks.mdx': talks('<Gap id="gap" about="ada aux">\nWhere they met.\n</Gap>'),
    'actors/bob.mdx': bob('', 'formerly: [prn]'),
  });
  expect(found.map(({ hint }) => hint)).toEqual([
    'Expected an id: Windows keeps the name prn; write prn-1.',
    'Expected ids parted by spaces; an id: Windows keeps the name aux; write aux-1.',
  ]);
});
