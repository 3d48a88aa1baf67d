import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limitTime } from './timeLimit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A worker that has computed for some seconds, and whether its limit of ten more is over. */
function limited(computed: number | undefined) {
  const state = { computed, isOver: false, end: () => {} };
  const cpuUsage = async () => {
    if (state.computed === undefined) throw new Error('It does not run.');
    return { user: state.computed * 9e5, system: state.computed * 1e5 };
  };
  state.end = limitTime({ cpuUsage }, 10, () => {
    state.isOver = true;
  });
  return state;
}

test('a worker that waits is not over its limit; one that computes is', async () => {
  const worker = limited(3);
  await vi.advanceTimersByTimeAsync(60_000);
  worker.computed = 12.9;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker.isOver).toBe(false);
  worker.computed = 13;
  await vi.advanceTimersByTimeAsync(1000);
  expect(worker.isOver).toBe(true);
});

test('a worker that did not run yet has computed nothing', async () => {
  const worker = limited(undefined);
  await vi.advanceTimersByTimeAsync(30_000);
  worker.computed = 10;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(worker.isOver).toBe(true);
});

test('a limit that was ended is never over', async () => {
  const worker = limited(0);
  worker.computed = 20;
  worker.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(worker.isOver).toBe(false);
});
