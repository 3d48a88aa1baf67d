import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that build whole sites dozens of times; `npm test` runs them, `npm run unit` alone does not. */
const slow = process.env.DOSSIER_SLOW_TESTS === '1' ? [] : ['src/**/*.slow.test.ts'];

/** What takes longest begins first, so that nothing long is left to one core at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('.slow.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

export default defineConfig({
  // On a busy machine what takes a second takes twenty; nothing that goes well waits for these.
  test: {
    include: ['src/**/*.test.ts'],
    exclude: slow,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // No test changes a module, so each is loaded once for all of them.
    isolate: false,
    // By default one core is left free, which on two is half of them.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
  },
});
