import { expect, test } from 'vitest';
import { joined } from '../../testing/sample.ts';
import { stretches } from './stretches.ts';

const keys = Array.from({ length: 1000 }, (_, i) => `key-${i}`);
const write = (key: string): string => `<${key}>`;

test('a list in stretches reads as the list does', () => {
  for (const count of [0, 1, 2, 99, 100, 101, 1000]) {
    const some = keys.slice(0, count);
    expect(joined(stretches('list', some, write, ', '))).toBe(some.map(write).join(', '));
  }
});

test('a record more changes the stretch where it stands and few others', () => {
  const keysOf = (records: readonly string[]) => [...stretches('list', records, write)].map(({ key }) => key);
  const before = keysOf(keys);
  expect(before.length).toBeGreaterThan(10);
  const changed = keys.map((_, at) => {
    const after = new Set(keysOf(keys.toSpliced(at, 0, 'another')));
    return before.filter((key) => !after.has(key)).length;
  });
  expect(Math.max(...changed)).toBeLessThan(5);
  expect(changed.reduce((sum, n) => sum + n, 0) / changed.length).toBeLessThan(1.5);
});

test('the same records are another stretch in another list, in another order and where they begin one', () => {
  const [one] = stretches('list', keys.slice(0, 20), write);
  const [other] = stretches('other', keys.slice(0, 20), write);
  const [turned] = stretches('list', keys.slice(0, 20).reverse(), write);
  const [, later] = stretches('list', keys, write);
  const held = later?.make().match(/[^<>]+/g) ?? [];
  const [alone] = stretches('list', held, write);
  expect(held.length).toBeGreaterThan(10);
  expect(alone?.make()).toBe(later?.make());
  expect(new Set([one, other, turned, later, alone].map((stretch) => stretch?.key)).size).toBe(5);
});
