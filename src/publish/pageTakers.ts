import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Taking } from './publishedFile.ts';
import { type PageFiles, type PageToTake, takePage } from './publishedPage.ts';

/** What taking gives for each page, in order: undefined for one that is not there as it was published. */
type Taken = (PageFiles | undefined)[];

/** Takes pages from the published site. */
export interface PageTakers {
  /** @throws where the new folder cannot be written to */
  take(pages: readonly PageToTake[]): Promise<Taken>;
  close(): Promise<void>;
}

/** Pages that are worth a thread: that many links keep the file system busy while this one goes on. */
export const BATCH = 250;

/** Takes pages from a published site, many at once in a thread that is started when first needed. */
export function openPageTakers(taking: Taking): PageTakers {
  let pool: Piscina<readonly PageToTake[], Taken> | undefined;
  return {
    async take(pages) {
      if (pages.length < BATCH) return pages.map((page) => takePage(taking, page));
      pool ??= new Piscina({
        filename: new URL('./pageTaker.worker.ts', import.meta.url).href,
        workerData: taking,
        maxThreads: availableParallelism(),
      });
      return pool.run(pages);
    },
    async close() {
      await pool?.destroy();
    },
  };
}
