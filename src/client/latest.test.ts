import { expect, test } from 'vitest';
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
