import { expect, test, vi } from 'vitest';
import { backlinkOf, laterLinks, namedLater, packLinks, wholeLinks } from './laterLinks.ts';
import type { LinkRef } from './segments.ts';

const span = { line: 3, column: 5, endLine: 3, endColumn: 12 };
const links: LinkRef[] = [
  { target: 'gna', kind: 'wiki', sentence: { before: 'The ', after: ' met.' }, span },
  {
    target: '../events/a.mdx',
    label: 'there',
    kind: 'path',
    sentence: { before: '', after: '\u0002gna\u0003' },
    span,
  },
];
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('links come out of their columns as they went in', () => {
  const packed = packLinks(links);
  expect(wholeLinks(packed)).toEqual(links);
  expect(plain(laterLinks(packed))).toEqual(plain(links));
  expect(laterLinks(packed).map(({ sentence, span }) => [sentence, span])).toEqual(
    links.map(({ sentence, span }) => [sentence, span]),
  );
  expect(laterLinks(packLinks([]))).toEqual([]);
});

test('what only a reader needs is not read before it is asked for', () => {
  const [link] = laterLinks({ ...packLinks(links), rest: 'no JSON' });
  expect(link?.target).toBe('gna');
  expect(() => link?.sentence).toThrow(SyntaxError);
});

test('a sentence is named when it is asked for', () => {
  const name = vi.fn((text: string) => text.replace('\u0002gna\u0003', 'the GNA'));
  const [, second] = laterLinks(packLinks(links)).map((link) => namedLater(link, name));
  expect(name).not.toHaveBeenCalled();
  expect(second?.sentence).toEqual({ before: '', after: 'the GNA' });
  expect(links.map((link) => namedLater(link, name))).toEqual([undefined, undefined]);
});

test('a backlink tells the sentence of its link, whichever way that is held', () => {
  const [later] = laterLinks(packLinks(links));
  const [whole] = links;
  const told = { from: 'briefs/home', before: 'The ', label: 'GNA', after: ' met.' };
  for (const link of [later, whole]) {
    const backlink = link && backlinkOf('briefs/home', link, 'GNA');
    expect(plain(backlink)).toEqual(told);
    expect([backlink?.before, backlink?.after]).toEqual(['The ', ' met.']);
  }
});
