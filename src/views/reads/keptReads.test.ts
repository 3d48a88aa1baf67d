import { expect, test } from 'vitest';
import { type KeptReads, packReads, unpackReads } from './keptReads.ts';
import { DIGEST } from './reads.ts';

const kept = (keys: readonly string[]): KeptReads => ({
  tables: [
    ['pages', ['', 'actors/ada']],
    ['claims', keys],
  ],
  digests: Buffer.alloc((2 + keys.length) * DIGEST, 7),
  pieces: new Map([
    ['/', { hash: '0a'.repeat(32), reads: Uint32Array.of(0, 2) }],
    ['/actors/ada/', { hash: '0b'.repeat(32), reads: Uint32Array.of(1) }],
  ]),
  plans: new Map([['lists: actors', ['actors', 'actors/page/2']]]),
});

test('reads come back as they were packed, for the version that they hold for', () => {
  const reads = kept(['ada-was-born', 'عربي']);
  const bytes = packReads('1', reads);
  expect(unpackReads('1', bytes)).toEqual(reads);
  expect(unpackReads('2', bytes)).toBeUndefined();
});

test('a key that looks like two gives no other entry a wrong number: nothing is known then', () => {
  expect(unpackReads('1', packReads('1', kept(['one\ntwo'])))).toBeUndefined();
});
