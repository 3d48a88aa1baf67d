import { hash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { partsFor } from '../views/searchParts.ts';
import type { EarlierIndex } from './fragments.ts';
import type { Indexed, PlacedPart } from './indexed.ts';
import { indexedText } from './indexedText.ts';
import { partsAtOnce } from './indexRoom.ts';
import type { TextSource } from './partTexts.ts';
import type { Order, Outcome, WorkOf } from './search.worker.ts';

/** Takes pages one by one as they are rendered, then writes the index. */
export interface Indexer {
  /**
   * Adds a page. In which order pages are added makes no difference.
   * @param url path within the site, base left out, such as `/actors/gna/`
   * @param page what `indexedText` takes from the page, the file from which it is to be taken, or both
   */
  add(url: string, page: TextSource): void;
  /**
   * Makes the parts in `dir/pagefind/` and ends the indexer.
   * @returns the parts as they stand, by their numbers
   * @throws when Pagefind refuses a page, or a text cannot be read
   */
  finish(dir: string): Promise<Map<number, PlacedPart>>;
}

export interface IndexerOptions {
  /** Language of the site. */
  lang: string;
  /** How many parts the index has; one by default. */
  parts?: number;
  /** Which of them to make; all by default. Pages of others are passed over. */
  only?: readonly number[];
  /** How many are made at once, at most; by default as many as small ones are worth. */
  atOnce?: number;
  /** The published index: what it holds of pages whose text is as it was need not be made again. */
  earlier?: EarlierIndex;
  /** Folders in which texts may lie for a moment; by default where the system has such. */
  places?: readonly string[];
}

/**
 * Young heap of a thread, a small part of what Node gives it: texts only pass through, and what they leave behind
 * is swept up while it is little.
 */
const YOUNG_MB = 8;

/**
 * Places of words in a piece of the word list. A reader loads one of every part for a word; all of them together
 * are this large, which beside the list of pieces is least to load.
 */
const PIECE = 8_000;

/** A Pagefind that no longer knew the setting would write larger pieces. */
function pieceSize(parts: number): Record<string, string> {
  return { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(Math.ceil(PIECE / parts)) };
}

/** The part in which a page is: of its address alone, so that no other page moves it. */
export function partOf(url: string, parts: number): number {
  return Number.parseInt(hash('sha256', url).slice(0, 8), 16) % parts;
}

/** Starts a search index. Threads take its texts while pages are rendered, and then make it. */
export function createIndexer({
  lang,
  parts = 1,
  only,
  atOnce = partsAtOnce(0),
  earlier,
  places,
}: IndexerOptions): Indexer {
  const made = only ?? Array.from({ length: parts }, (_, part) => part);
  // Threads mostly wait for Pagefind: more than there are cores would only take memory.
  const threads = Math.min(made.length, atOnce, availableParallelism());
  const open = Array.from({ length: threads }, (_, i) => {
    const own = made.filter((_, at) => at % threads === i);
    const work = { lang, parts: own, atOnce: Math.floor(atOnce / threads), earlier, places };
    return openThread(work, pieceSize(parts));
  });
  const threadOf = new Map(made.map((part, i) => [part, open[i % threads]]));
  return {
    add(url, page) {
      const part = partOf(url, parts);
      threadOf.get(part)?.send({ part, url, ...page });
    },
    async finish(dir) {
      const written = await Promise.all(open.map((thread) => thread.finish(dir)));
      return new Map(written.flat());
    },
  };
}

/**
 * Indexes the pages of a site that was rendered without an indexer beside it, anew.
 * @param lang as for {@link createIndexer}
 */
export async function indexSite(dir: string, lang: string): Promise<Indexed> {
  await rm(path.join(dir, 'pagefind'), { recursive: true, force: true });
  const texts: [url: string, text: string][] = [];
  const files = await readdir(dir, { recursive: true });
  for (const file of files.filter((name) => path.basename(name) === 'index.html').sort()) {
    const folder = path.dirname(file).split(path.sep).join('/');
    const text = indexedText(await readFile(path.join(dir, file), 'utf8'));
    if (text !== undefined) texts.push([folder === '.' ? '/' : `/${folder}/`, text]);
  }
  const parts = partsFor(texts.length);
  const indexer = createIndexer({ lang, parts, atOnce: partsAtOnce(texts.length / parts) });
  for (const [url, text] of texts) indexer.add(url, { text });
  return sumOf((await indexer.finish(dir)).values());
}

/** What several parts hold together. */
export function sumOf(parts: Iterable<PlacedPart>): Indexed {
  const sum: Indexed = { pages: 0, words: 0 };
  for (const { indexed } of parts) {
    sum.pages += indexed.pages;
    sum.words += indexed.words;
  }
  return sum;
}

interface Thread {
  send(order: Order): void;
  finish(dir: string): Promise<[part: number, placed: PlacedPart][]>;
}

function openThread(work: WorkOf, settings: Record<string, string>): Thread {
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), {
    workerData: work,
    env: { ...process.env, ...settings },
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const outcome = new Promise<[number, PlacedPart][]>((resolve, reject) => {
    worker.once('message', (told: Outcome) => {
      if ('written' in told) resolve(told.written);
      else reject(new Error(told.failed));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The search index was given up.')));
  });
  outcome.catch(() => {});
  // A build that fails does not wait for its index.
  worker.unref();
  return {
    send: (order) => worker.postMessage(order),
    finish(dir) {
      worker.ref();
      worker.postMessage({ dir } satisfies Order);
      return outcome;
    },
  };
}
