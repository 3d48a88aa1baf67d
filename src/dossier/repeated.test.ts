import { expect, test } from 'vitest';
import { findingsIn } from '../testing/findings.ts';
import { ada, page, talks } from './guide/base.ts';

const accord = (front: string) =>
  page(`kind: agreement\ntitle: Accord\n${front}`, 'It was signed [@report].');
const brief = page(
  'kind: brief\ntitle: The harbour\nturningPoints: [talks, talks]',
  '[[ada|Ada]], [[bob|Bob]], [[talks]], [[harbour]] [@report; @wire; @copy; @gossip].',
);

test.each([
  ['basis', 'events/talks.mdx', talks('').replace('[report]', '[report, report]'), 'report'],
  ['places', 'events/talks.mdx', talks('').replace('[harbour]', '[harbour, harbour]'), 'harbour'],
  ['the places of a map', 'events/talks.mdx', talks('<Map places="harbour harbour"/>'), 'harbour'],
  ['positionBasis', 'actors/ada.mdx', ada('', 'position: Yes.\npositionBasis: [wire, wire]'), 'wire'],
  ['formerly', 'actors/ada.mdx', ada('', 'formerly: [adda, adda]'), 'adda'],
  ['authors', 'documents/accord.mdx', accord('authors: [ada, ada]'), 'ada'],
  ['sources', 'documents/accord.mdx', accord('sources: [wire, wire]'), 'wire'],
  ['turningPoints', 'briefs/home.mdx', brief, 'talks'],
])('what stands twice in %s is told of', async (_what, file, text, id) => {
  const found = await findingsIn({ [file]: text });
  expect(found.map((d) => `${d.file} ${d.code} ${d.message}`)).toEqual([
    `${file} id/repeated "${id}" stands in this list already.`,
  ]);
});
