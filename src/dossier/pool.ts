import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { ContentFile } from './contentFile.ts';
import { type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import type { PartName } from './parsedParts.ts';
import { limitTime } from './timeLimit.ts';
import type { Batch } from './worker.ts';

/** Limits of one parse. */
export interface Limits {
  /** How long its worker may compute. */
  seconds: number;
  megabytes: number;
}

/** A page far beyond any real one meets these, not the machine's. */
const LIMITS: Limits = { seconds: 20, megabytes: 512 };
/**
 * Node grants a thread at its limit 16 MB to end in; where the young heap moves more than that to the old one at
 * once, V8 ends the whole process instead. Two thirds of this are copying space, so a third is all that can move.
 */
const YOUNG_MB = 24;
/** Files that travel to a worker together: enough to make the messages cheap. */
const MAX_BATCH = 32;

/** Workers that stay until they are closed. */
export interface Workers {
  /**
   * Parses files with memory and time limits.
   * @param done is given each file's result as soon as it is there, or a diagnostic where the file met
   *   a limit.
   */
  parse(files: readonly ContentFile[], lang: string, done: Done): Promise<void>;
  close(): Promise<void>;
}

/** What became of a file, in parts: JSON text in UTF-8. */
export type ParsedBytes = Record<PartName, Buffer>;

type Done = (file: ContentFile, result: ParsedBytes | Diagnostic) => void;

/** Parses files as {@link Workers} do, in as many workers as they are worth, which end with the work. */
export async function parseInWorkers(
  files: readonly ContentFile[],
  lang: string,
  done: Done,
  limits: Limits = LIMITS,
): Promise<void> {
  if (files.length === 0) return;
  const workers = openWorkers(
    Math.max(1, Math.min(availableParallelism(), Math.ceil(files.length / 20))),
    limits,
  );
  try {
    await workers.parse(files, lang, done);
  } finally {
    await workers.close();
  }
}

/** Starts workers. */
export function openWorkers(threads: number, limits: Limits = LIMITS): Workers {
  // A pool for each, so that it is known which worker a task is given.
  const pools = Array.from({ length: threads }, () => openPool(limits));
  return {
    async parse(files, lang, done) {
      const batches = cut(files, threads);
      // No more tasks than threads are under way, so that a task's time begins when its work does.
      const runner = async (pool: Pool): Promise<void> => {
        for (let batch = batches.pop(); batch; batch = batches.pop()) {
          // A file may be one that reads its text when asked, which cannot be sent.
          const files = batch.map(({ file, text }) => ({ file, text }));
          const result = await run(pool, { files, lang }, limits);
          const [only] = batch;
          if (Buffer.isBuffer(result)) deliver(batch, result, done);
          else if (only && batch.length === 1) done(only, explain(only, result, limits));
          else batches.push(...batch.map((file) => [file]));
        }
      };
      await Promise.all(pools.map(runner));
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
  };
}

type Pool = Piscina<Batch, Uint8Array>;

/** A pool of one worker. */
function openPool({ megabytes }: Limits): Pool {
  const pool: Pool = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MB },
    atomics: 'disabled',
  });
  // A worker that runs out of memory is replaced; Piscina reports it on the pool as well as on the task.
  pool.on('error', () => {});
  return pool;
}

function cut(files: readonly ContentFile[], threads: number): ContentFile[][] {
  const size = Math.max(1, Math.min(MAX_BATCH, Math.ceil(files.length / threads / 4)));
  const batches: ContentFile[][] = [];
  for (let at = 0; at < files.length; at += size) batches.push(files.slice(at, at + size));
  return batches.reverse();
}

type Limit = 'time' | 'memory';

async function run(pool: Pool, batch: Batch, { seconds }: Limits): Promise<Buffer | Limit> {
  const [worker] = pool.threads;
  if (!worker) throw new Error('A pool has no worker.');
  const abort = new AbortController();
  const endLimit = limitTime(worker, seconds, () => abort.abort());
  try {
    const bytes = await pool.run(batch, { signal: abort.signal });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return 'time';
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      return 'memory';
    throw error;
  } finally {
    endLimit();
  }
}

/** Hands on the lines of a batch's result, one for each part of each file. */
function deliver(batch: readonly ContentFile[], lines: Buffer, done: Done): void {
  let from = 0;
  const next = (): Buffer => {
    const to = lines.indexOf(0x0a, from);
    const line = lines.subarray(from, to);
    from = to + 1;
    return line;
  };
  for (const file of batch) done(file, { outline: next(), linked: next(), prose: next() });
}

function explain({ file }: ContentFile, limit: Limit, limits: Limits): Diagnostic {
  return diagnostic(
    file,
    fileStart,
    'limit/parse',
    limit === 'time'
      ? `It took longer than ${limits.seconds} seconds to read.`
      : `It needs more than ${limits.megabytes} MB to read.`,
    'Split the page, or look for a list, table or tag that never ends.',
  );
}
