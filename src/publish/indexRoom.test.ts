import { expect, test } from 'vitest';
import { partsAtOnce } from './indexRoom.ts';

const GB = 1e9;

test('parts are made two a core, as long as they are small', () => {
  expect(partsAtOnce(100, { cores: 2, memory: 8 * GB })).toBe(4);
  expect(partsAtOnce(4_400, { cores: 2, memory: 16 * GB })).toBe(4);
});

test('large parts are made one by one rather than fill the memory', () => {
  expect(partsAtOnce(22_000, { cores: 2, memory: 24 * GB })).toBe(2);
  expect(partsAtOnce(22_000, { cores: 8, memory: 8 * GB })).toBe(1);
});
