import { expect, test, vi } from 'vitest';
import { latest } from './latest.ts';

test('of what is asked while one task runs, the last alone is run', async () => {
  const begun: number[] = [];
  const shown: number[] = [];
  const run = latest<number>(async (input, isLatest) => {
    begun.push(input);
    await Promise.resolve();
    if (isLatest()) shown.push(input);
  });
  const first = run(1);
  run(2);
  run(3);
  await first;
  expect(begun).toEqual([1, 3]);
  expect(shown).toEqual([3]);
  await run(4);
  expect(shown).toEqual([3, 4]);
});

test('whoever asks while a task runs waits until the last one stands', async () => {
  const open = new Map<number, () => void>();
  const shown: number[] = [];
  const run = latest<number>(async (input) => {
    await new Promise<void>((resolve) => open.set(input, resolve));
    shown.push(input);
  });
  const seen: string[] = [];
  run(1).then(() => seen.push(`1 after ${shown}`));
  const second = run(2).then(() => seen.push(`2 after ${shown}`));
  open.get(1)?.();
  await vi.waitUntil(() => open.has(2));
  expect(seen).toEqual([]);
  open.get(2)?.();
  await second;
  expect(seen).toEqual(['1 after 1,2', '2 after 1,2']);
});

test('a failure is told, and the next task runs', async () => {
  const shown: number[] = [];
  const run = latest<number>(async (input) => {
    if (input < 0) throw new Error(`${input}`);
    shown.push(input);
  });
  await expect(run(-1)).rejects.toThrow('-1');
  await run(2);
  expect(shown).toEqual([2]);
});

test('a task that throws before it is under way is no different', async () => {
  const shown: number[] = [];
  const run = latest<number>((input) => {
    if (input < 0) throw new Error(`${input}`);
    shown.push(input);
    return Promise.resolve();
  });
  await expect(run(-1)).rejects.toThrow('-1');
  await run(2);
  expect(shown).toEqual([2]);
});

test('what failed when something newer was asked for concerns nobody', async () => {
  const shown: number[] = [];
  const run = latest<number>(async (input) => {
    await Promise.resolve();
    if (input < 0) throw new Error(`${input}`);
    shown.push(input);
  });
  await Promise.all([run(-1), run(2)]);
  expect(shown).toEqual([2]);
});
