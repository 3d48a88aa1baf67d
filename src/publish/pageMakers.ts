import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type FreshPage, openPageMaker, type PageMaker, type PageTask, type Workshop } from './pageMaker.ts';

/** Up to this number pages are made in this thread: another has to load the templates first. */
const HERE = 300;
/** Pages under way in a thread, so that it never waits for this one. */
const UNDER_WAY = 8;

/**
 * Heap of a thread: many times what the largest page needs. Without a limit garbage grows to what the machine
 * has room for.
 */
const HEAP_MB = 256;
/** A third of what Node gives a thread; with less room much is moved that would be done with a little later. */
const YOUNG_MB = 64;

/** Makes pages in as many threads as they are worth. */
export interface PageMakers {
  /** @throws what a template throws */
  make: PageMaker;
  /** Pages that may be under way at once. */
  readonly most: number;
  close(): Promise<void>;
}

/** @param known how many pages are to be made at least @param makeRoom called before threads are started */
export async function openPageMakers(
  workshop: Workshop,
  known: number,
  makeRoom: () => void,
): Promise<PageMakers> {
  // This thread makes the views, which takes a core for as long as a few of them make pages.
  const threads = Math.max(1, availableParallelism() - 1);
  const open = (): ReturnType<typeof openPool> => {
    makeRoom();
    return openPool(workshop, threads);
  };
  let pool = known > HERE ? open() : undefined;
  const here = await openPageMaker(workshop);
  let [begun, inThreads] = [0, 0];
  return {
    make(task) {
      begun += 1;
      if (begun > HERE) pool ??= open();
      // Rather than wait for a thread, this one makes the page itself.
      if (!pool || inThreads === threads * UNDER_WAY) return here(task);
      inThreads += 1;
      return pool.run(task).finally(() => {
        inThreads -= 1;
      });
    },
    most: threads * UNDER_WAY + 1,
    async close() {
      await pool?.destroy();
    },
  };
}

function openPool(workshop: Workshop, threads: number): Piscina<PageTask, FreshPage> {
  return new Piscina<PageTask, FreshPage>({
    filename: new URL('./pageMaker.worker.ts', import.meta.url).href,
    workerData: workshop,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: UNDER_WAY,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
}
