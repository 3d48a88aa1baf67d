import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Compiling starts workers; on a busy machine that takes longer than the usual five seconds.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});
