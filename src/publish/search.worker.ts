import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { indexedText } from './indexedText.ts';
import { closeParts, createPart, type Indexed } from './indexPart.ts';

/** Makes parts of a search index in a Pagefind process of its own; that of a thread works on one core. */
export interface WorkOf {
  lang: string;
  /** Numbers of the parts. */
  parts: readonly number[];
}

/** A page with its text or, where that is still to be taken from it, its file; at the end, where to write. */
export type Order =
  | { part: number; url: string; text: string }
  | { part: number; url: string; file: string }
  | { dir: string };

/** What each part holds, or why there is none. */
export type Outcome = { written: [part: number, indexed: Indexed][] } | { failed: string };

/** Told for each page that was handed on, then what came of all. */
export type Told = 'taken' | Outcome;

const { lang, parts }: WorkOf = workerData;
const indexes = Promise.all(parts.map(async (part) => [part, await createPart(lang, part)] as const));
const made = indexes.then((all) => new Map(all));
// A failure is reported with the outcome.
let work: Promise<void> = made.then(() => {});
work.catch(() => {});

parentPort?.on('message', (order: Order) => {
  if ('dir' in order) {
    write(order.dir).then(tell, (error) => tell({ failed: String(error) }));
    return;
  }
  work = work.then(async () => {
    const text = 'text' in order ? order.text : indexedText(readFileSync(order.file, 'utf8'));
    if (text !== undefined) await (await made).get(order.part)?.add(order.url, text);
    parentPort?.postMessage('taken' satisfies Told);
  });
  work.catch(() => {});
});

async function write(dir: string): Promise<Outcome> {
  await work;
  const written: [number, Indexed][] = [];
  for (const [part, index] of await made) written.push([part, await index.write(dir)]);
  return { written };
}

function tell(outcome: Outcome): void {
  closeParts();
  parentPort?.postMessage(outcome satisfies Told);
  parentPort?.close();
}
