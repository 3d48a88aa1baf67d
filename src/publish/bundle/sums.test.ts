import { expect, test } from 'vitest';
import { sha256 } from '../fileDigest.ts';
import { digestsOf, readSums, writeSums } from './sums.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const [old, fresh] = [bytes('old'), bytes('fresh')];

test('a list is written as sha256sum reads it, and read back', () => {
  const digests = new Map([
    ['b é.pdf', sha256(old)],
    ['a.zip', sha256(fresh)],
  ]);
  const text = writeSums(digests);
  expect(text).toBe(`${sha256(fresh)}  a.zip\n${sha256(old)}  b é.pdf\n`);
  expect(readSums(text)).toEqual(digests);
  expect(readSums('no digest  a.zip\r\n')).toEqual(new Map());
});

test('what an earlier run wrote stays listed while it is exactly that', async () => {
  const before = new Map(['kept', 'altered', 'gone', 'again'].map((name) => [name, sha256(old)]));
  const inFolder = new Map([
    ['kept', old],
    ['altered', fresh],
    ['again', old],
  ]);
  const digests = await digestsOf(new Map([['again', sha256(fresh)]]), before, async (name) =>
    inFolder.get(name),
  );
  expect(digests).toEqual(
    new Map([
      ['kept', sha256(old)],
      ['again', sha256(fresh)],
    ]),
  );
});
