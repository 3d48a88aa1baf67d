import { expect, test } from 'vitest';
import { findingsIn, told } from '../../testing/findings.ts';
import { ada, talks } from '../guide/base.ts';

const claim = (id: string, status: string): string => {
  const cite = status === 'unsourced' ? '' : ' [@report]';
  return `<Claim id="${id}" status="${status}" reason="Both denied it.">\nThey agreed${cite}.\n</Claim>\n`;
};
const claims = `${claim('deal', 'refuted')}\n${claim('pact', 'withdrawn')}\n${claim('truce', 'unsourced')}`;
const found = async (body: string, front = '', relations = ''): Promise<string[]> =>
  told(
    await findingsIn({
      'events/talks.mdx': talks(`${claims}\n${body}`).replace('basis: [report]', front || 'basis: [report]'),
      'actors/ada.mdx': ada('', relations),
    }),
  ).map((line) => line.replace(/ This rests only on (.*)\. Name a source.*/, ' $1'));

test.each([
  ['a bottom line', '', 'basis: [deal]', '', 'events/talks.mdx:10:8 basis/fallen "deal", which is refuted'],
  [
    'a bottom line with several',
    '',
    'basis: [pact, truce]',
    '',
    'events/talks.mdx:10:8 basis/fallen "pact", which is withdrawn, and "truce", which is unsourced',
  ],
  [
    'a position',
    '',
    '',
    'position: She wants a deal.\npositionBasis: [pact]',
    'actors/ada.mdx:7:16 basis/fallen "pact", which is withdrawn',
  ],
  [
    'a relation',
    '',
    '',
    'relations:\n  - { verb: opposes, to: bob, supportedBy: [truce] }',
    'actors/ada.mdx:7:44 basis/fallen "truce", which is unsourced',
  ],
  [
    'a judgement',
    '<Judgement id="next" confidence="low" basis="deal" asOf="2020-07-25">\nThe port gains.\n</Judgement>',
    '',
    '',
    'events/talks.mdx:24:46 basis/fallen "deal", which is refuted',
  ],
])('%s that rests only on claims that do not stand', async (_what, body, front, relations, finding) => {
  expect(await found(body, front, relations)).toEqual([finding]);
});

test('what also rests on something else stands', async () => {
  expect(await found('', 'basis: [deal, report]', '')).toEqual([]);
});

test('a participant that rests only on one is told of', async () => {
  const page = talks(claims).replace('role: host }', 'role: host, supportedBy: [deal] }');
  expect(told(await findingsIn({ 'events/talks.mdx': page }))).toEqual([
    expect.stringMatching(
      /^events\/talks\.mdx:7:44 basis\/fallen This rests only on "deal", which is refuted\./,
    ),
  ]);
});
