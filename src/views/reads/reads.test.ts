import { expect, test } from 'vitest';
import { Reads } from './reads.ts';

test('what nothing reads any more is not looked up, and is no longer known when it is read again', () => {
  const asked: string[] = [];
  const reads = new Reads(() => (key) => {
    asked.push(key);
    return key === 'gone' ? undefined : key;
  });
  reads.number('pages', ['read', 'idle', 'gone']);
  const digests = reads.digestsOf([0, 1, 2], (number) => number === 0);
  expect(asked).toEqual(['read']);
  expect([0, 1, 2].map((number) => reads.isSame(number, digests))).toEqual([true, false, false]);
});
