import { expect, test } from 'vitest';
import { compactHeap } from './heap.ts';

const heap = (): number => process.memoryUsage().heapTotal;

test('a large heap of which little is in use shrinks', () => {
  const made = Array.from({ length: 80_000 }, (_, i) => ({ text: `${i}`.repeat(100).split('') }));
  const kept = made.filter((_, i) => i % 50 === 0);
  made.length = 0;
  const before = heap();
  compactHeap();
  expect(before).toBeGreaterThan(2 ** 28);
  expect(heap()).toBeLessThan(before / 2);
  expect(kept).toHaveLength(1600);
});
