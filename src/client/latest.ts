/**
 * Runs one task at a time and, of those asked for meanwhile, the last alone: a slow answer never
 * overwrites a newer one, and work that nobody waits for is not begun.
 */
export function latest<Input>(task: (input: Input, isLatest: () => boolean) => Promise<void>) {
  let running = false;
  let next: { input: Input } | undefined;
  const run = async () => {
    if (running) return;
    running = true;
    while (next) {
      const current = next;
      next = undefined;
      await task(current.input, () => next === undefined);
    }
    running = false;
  };
  return (input: Input): Promise<void> => {
    next = { input };
    return run();
  };
}
