import { expect, test } from 'vitest';
import { findingsIn } from '../testing/findings.ts';
import { ada, bob, page } from './guide/base.ts';

const relation = (verb: string, to: string, date?: string): string =>
  `relations:\n  - { verb: ${verb}, to: ${to}, ${date ? `date: ${date}, ` : ''}supportedBy: [report] }`;
const found = async (ofAda: string, ofBob: string, ofUnion = ''): Promise<string[]> => {
  const union = page(
    `kind: party\nname: The Union\nbasis: [report]\n${ofUnion}`,
    'It met [[ada]] [@report].',
  );
  const all = await findingsIn({
    'actors/ada.mdx': ada('She met [[union]] [@report].', ofAda),
    'actors/bob.mdx': bob('', ofBob),
    'actors/union.mdx': union,
  });
  return all.map(({ file, code, message }) => `${file} ${code} ${message}`);
};

test.each([
  ['without dates', 'part-of', undefined, undefined],
  ['that both go on', 'part-of', '2010/..', '2015/..'],
  ['of one date', 'successor-of', '2010', '2010'],
])('two actors cannot lead to one another by relations %s', async (_what, verb, first, second) => {
  expect(await found(relation(verb, 'bob', first), relation(verb, 'ada', second))).toEqual([
    `actors/bob.mdx relation/circle "${verb}" leads back to this page, by way of actors/ada.`,
  ]);
});

test('the way round may be longer', async () => {
  const by = (to: string): string => relation('part-of', to);
  expect(await found(by('bob'), by('union'), by('ada'))).toEqual([
    'actors/union.mdx relation/circle "part-of" leads back to this page, by way of actors/ada, actors/bob.',
  ]);
});

test.each([
  ['one follows the other again later', 'successor-of', '2008', '2012'],
  ['the parts were turned round', 'part-of', '2001/2005', '2010/..'],
  ['the verb leads both ways', 'supports', undefined, undefined],
])('they can where %s', async (_what, verb, first, second) => {
  expect(await found(relation(verb, 'bob', first), relation(verb, 'ada', second))).toEqual([]);
});

test('a way that parts and meets again is no circle', async () => {
  const both = `${relation('part-of', 'bob')}\n  - { verb: part-of, to: union, supportedBy: [report] }`;
  expect(await found(both, relation('part-of', 'union'))).toEqual([]);
});
