import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { compare, type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import type { Parsed } from './parse.ts';
import type { ContentFile } from './read.ts';

/** Limits of one parse; a page far beyond any real one meets them, not the machine's. */
const SECONDS = 20;
const MEGABYTES = 512;

/** Parses pages in workers with memory and time limits. The result is in the order of the files. */
export async function parsePages(
  files: readonly ContentFile[],
  lang: string,
): Promise<{ pages: Parsed['pages']; diagnostics: Diagnostic[] }> {
  const pool = new Piscina<{ file: ContentFile; lang: string }, Parsed>({
    filename: new URL('./worker.ts', import.meta.url).href,
    maxThreads: Math.max(1, Math.min(availableParallelism(), Math.ceil(files.length / 20))),
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    atomics: 'disabled',
  });
  // A worker that runs out of memory is replaced; Piscina reports it on the pool as well as on the task.
  pool.on('error', () => {});
  try {
    const parsed = await Promise.all(files.map((file) => parseOne(pool, file, lang)));
    return {
      pages: parsed.flatMap((p) => p.pages),
      diagnostics: parsed.flatMap((p) => p.diagnostics).sort((a, b) => compare(a.file, b.file)),
    };
  } finally {
    await pool.destroy();
  }
}

async function parseOne(
  pool: Piscina<{ file: ContentFile; lang: string }, Parsed>,
  file: ContentFile,
  lang: string,
): Promise<Parsed> {
  const done = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Parsed>((resolve, reject) => {
      pool.run({ file, lang }, { signal: done.signal }).then(resolve, reject);
      timer = setTimeout(() => done.abort(), SECONDS * 1000 + 60_000 * Number(pool.queueSize > 0));
    });
  } catch (error) {
    const what =
      error instanceof Error && error.name === 'AbortError'
        ? `It took longer than ${SECONDS} seconds to read.`
        : error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `It needs more than ${MEGABYTES} MB to read.`
          : undefined;
    if (what === undefined) throw error;
    return {
      pages: [],
      diagnostics: [
        diagnostic(
          file.file,
          fileStart,
          'limit/parse',
          what,
          'Split the page, or look for a list, table or tag that never ends.',
        ),
      ],
    };
  } finally {
    clearTimeout(timer);
  }
}
