import { parentPort, workerData } from 'node:worker_threads';
import type { EarlierIndex } from './fragments.ts';
import type { PlacedPart } from './indexed.ts';
import { closeParts, createPart } from './indexPart.ts';
import { PartTexts, type TextSource } from './partTexts.ts';

/** Makes parts of a search index in a Pagefind process of its own; that of a thread works on one core. */
export interface WorkOf {
  lang: string;
  /** Numbers of the parts: the first grows as its pages come, the others are made in turn at the end. */
  parts: readonly [number, ...number[]];
  /** The published index. */
  earlier?: EarlierIndex | undefined;
}

/** A page and where its text is. */
type Page = { part: number; url: string } & TextSource;

/** A page, or at the end where to write. */
export type Order = Page | { dir: string };

/** The parts as they stand, or why there are none. */
export type Outcome = { written: [part: number, placed: PlacedPart][] } | { failed: string };

/** Told for each page that was handed on, then what came of all. */
export type Told = 'taken' | Outcome;

const { lang, parts, earlier }: WorkOf = workerData;
const [first, ...others] = parts;
const growing = open(first);
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
    await (await growing).put(order);
    parentPort?.postMessage('taken' satisfies Told);
  });
  work.catch(() => {});
});

/** Begins a part. */
async function open(part: number) {
  const index = await createPart(lang, part);
  const texts = new PartTexts(earlier?.record, part);
  return {
    async put(page: Page): Promise<void> {
      const text = texts.of(page);
      if (text) await index.add(page.url, text);
    },
    write(dir: string): Promise<PlacedPart> {
      texts.close();
      return index.write(dir, earlier);
    },
  };
}

async function write(dir: string): Promise<Outcome> {
  await work;
  const written: [number, PlacedPart][] = [[first, await (await growing).write(dir)]];
  for (const [part, pages] of later) {
    const index = await open(part);
    for (const page of pages) await index.put(page);
    written.push([part, await index.write(dir)]);
  }
  return { written };
}

function tell(outcome: Outcome): void {
  closeParts();
  parentPort?.postMessage(outcome satisfies Told);
  parentPort?.close();
}
