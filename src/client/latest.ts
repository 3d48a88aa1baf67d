/**
 * Runs one task at a time and, of those asked for meanwhile, the last alone: a slow answer never
 * overwrites a newer one, and work that nobody waits for is not begun.
 * @returns asks for a task; resolves when the last one asked for is done, and fails where that one does
 */
export function latest<Input>(task: (input: Input, isLatest: () => boolean) => Promise<void>) {
  let isRunning = false;
  let running = Promise.resolve();
  let next: { input: Input } | undefined;
  const isLatest = () => next === undefined;
  const run = async () => {
    isRunning = true;
    try {
      while (next) {
        const { input } = next;
        next = undefined;
        try {
          await task(input, isLatest);
        } catch (error) {
          if (isLatest()) throw error;
        }
      }
    } finally {
      isRunning = false;
    }
  };
  return (input: Input): Promise<void> => {
    next = { input };
    if (!isRunning) running = run();
    return running;
  };
}
