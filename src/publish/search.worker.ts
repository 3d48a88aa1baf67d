import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Indexed } from './indexed.ts';
import { indexedText } from './indexedText.ts';
import { closeParts, createPart, type IndexPart } from './indexPart.ts';

/** Makes parts of a search index in a Pagefind process of its own; that of a thread works on one core. */
export interface WorkOf {
  lang: string;
  /** Numbers of the parts: the first grows as its pages come, the others are made in turn at the end. */
  parts: readonly [number, ...number[]];
}

/** A page with its text or, where that is still to be taken from it, its file. */
type Page = { part: number; url: string; text: string } | { part: number; url: string; file: string };

/** A page, or at the end where to write. */
export type Order = Page | { dir: string };

/** What each part holds, or why there is none. */
export type Outcome = { written: [part: number, indexed: Indexed][] } | { failed: string };

/** Told for each page that was handed on, then what came of all. */
export type Told = 'taken' | Outcome;

const { lang, parts }: WorkOf = workerData;
const [first, ...others] = parts;
const growing = createPart(lang, first);
// Pagefind holds all of a part in memory: one at a time.
const later = new Map(others.map((part): [number, Page[]] => [part, []]));
// A failure is reported with the outcome.
let work: Promise<void> = growing.then(() => {});
work.catch(() => {});

parentPort?.on('message', (order: Order) => {
  if ('dir' in order) {
    write(order.dir).then(tell, (error) => tell({ failed: String(error) }));
    return;
  }
  const waiting = later.get(order.part);
  if (waiting) {
    waiting.push(order);
    parentPort?.postMessage('taken' satisfies Told);
    return;
  }
  work = work.then(async () => {
    await put(await growing, order);
    parentPort?.postMessage('taken' satisfies Told);
  });
  work.catch(() => {});
});

async function put(index: IndexPart, page: Page): Promise<void> {
  const text = 'text' in page ? page.text : indexedText(readFileSync(page.file, 'utf8'));
  if (text !== undefined) await index.add(page.url, text);
}

async function write(dir: string): Promise<Outcome> {
  await work;
  const written: [number, Indexed][] = [[first, await (await growing).write(dir)]];
  for (const [part, pages] of later) {
    const index = await createPart(lang, part);
    for (const page of pages) await put(index, page);
    written.push([part, await index.write(dir)]);
  }
  return { written };
}

function tell(outcome: Outcome): void {
  closeParts();
  parentPort?.postMessage(outcome satisfies Told);
  parentPort?.close();
}
