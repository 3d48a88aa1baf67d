import { expect, test } from 'vitest';
import { findingsIn, told } from '../testing/findings.ts';
import { source, talks } from './guide/base.ts';

/** Findings of the dossier with two more sources, each with more fields and an address of its own or another one. */
async function found(first: string, second: string, addresses: readonly [string, string]): Promise<string[]> {
  const [one, two] = [source('memo-3', 'press', first), source('note', 'agency', second)];
  return told(
    await findingsIn({
      'sources/more.yaml':
        one.replace(/https:[^"]*/, addresses[0]) + two.replace(/https:[^"]*/, addresses[1]),
      'events/talks.mdx': talks('They met [@memo-3; @note].'),
    }),
  );
}
const apart = ['https://example.org/memo', 'https://example.org/note'] as const;
const origin = (id: string): string => `  origin: ${id}\n`;

test.each(['wirre', 'wir', 'gosip'])(
  'an origin %s that only one source names is nearly a source',
  async (id) => {
    const meant = id === 'gosip' ? 'gossip' : 'wire';
    expect(await found('', origin(id), apart)).toEqual([
      `sources/more.yaml:19:11 origin/unknown "${id}" is not a source, and no other source has this origin. Did you mean "${meant}"?`,
    ]);
  },
);

test.each([
  ['two sources share it', origin('wirre'), origin('wirre')],
  ['nothing is near', '', origin('communique-of-june')],
  ['it is near to its own source alone', origin('memo-3-draft'), ''],
  ['it differs in its number', '', origin('memo-4')],
  ['it is a source', '', origin('wire')],
])('an origin is taken as it stands where %s', async (_what, first, second) => {
  expect(await found(first, second, apart)).toEqual([]);
});

test.each([
  ['to the letter', 'https://example.org/a', 'https://example.org/a'],
  ['but for what is not part of it', 'http://www.example.org/a/', 'https://example.org/A#part'],
])('two sources have one address, %s', async (_what, first, second) => {
  expect(await found('', '', [first, second])).toEqual([
    'sources/more.yaml:13:8 source/duplicate "note" has the address of "memo-3" in sources/more.yaml:1. If they are one text, cite one of them, or give this one `origin: memo-3`.',
  ]);
});

test.each([
  ['one is the origin of the other', '', origin('memo-3'), 'https://example.org/a'],
  ['both go back to one report', origin('wire'), origin('copy'), 'https://example.org/a'],
  ['the sites name their pages behind the sign', '', '', 'https://example.org/#/b'],
  ['they ask for other things', '', '', 'https://example.org/a?id=2'],
])('two addresses are not told of where %s', async (_what, first, second, address) => {
  const other = first + second === '' ? address.replace(/b$/, 'c').replace('2', '3') : address;
  expect(await found(first, second, [address, other])).toEqual([]);
});
