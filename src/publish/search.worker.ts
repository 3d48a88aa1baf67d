import { parentPort, workerData } from 'node:worker_threads';
import type { EarlierIndex } from './fragments.ts';
import type { PlacedPart } from './indexed.ts';
import { closeParts, makePart, type PageOfPart } from './indexPart.ts';
import { PartTexts, type TextSource } from './partTexts.ts';

/** Makes parts of a search index. */
export interface WorkOf {
  lang: string;
  /** Numbers of the parts. */
  parts: readonly number[];
  /** How many are made at once: Pagefind holds all of a part in memory. */
  atOnce: number;
  /** The published index. */
  earlier?: EarlierIndex | undefined;
  /** Folders in which texts may lie for a moment; by default where the system has such. */
  places?: readonly string[] | undefined;
}

/** A page and where its text is. */
type Page = { part: number; url: string } & TextSource;

/** A page, or at the end where to write. */
export type Order = Page | { dir: string };

/** The parts as they stand, or why there are none. */
export type Outcome = { written: [part: number, placed: PlacedPart][] } | { failed: string };

const { lang, parts, atOnce, earlier, places }: WorkOf = workerData;

/** The pages of each part, and their texts. */
const growing = new Map(
  parts.map((part) => [
    part,
    { texts: new PartTexts(earlier?.record, part), pages: new Map<string, TextSource>() },
  ]),
);

parentPort?.on('message', (order: Order) => {
  if ('dir' in order) {
    write(order.dir).then(tell, (error) => tell({ failed: String(error) }));
    return;
  }
  const part = growing.get(order.part);
  part?.pages.set(order.url, part.texts.keep(order));
});

async function write(dir: string): Promise<Outcome> {
  const written: [number, PlacedPart][] = [];
  const waiting = growing.entries();
  const make = async (): Promise<void> => {
    for (const [part, { texts, pages }] of waiting) {
      texts.save();
      const of = [...pages].flatMap(([url, source]) => pageOf(url, source, texts) ?? []);
      written.push([part, await makePart(of, { lang, part, dir, earlier, places })]);
      texts.close();
      growing.delete(part);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, make));
  return { written };
}

/** @returns undefined where the index takes nothing from the page */
function pageOf(url: string, source: TextSource, texts: PartTexts): PageOfPart | undefined {
  const read = (): string => texts.of(source)?.text ?? '';
  const known = 'file' in source ? source.digest : undefined;
  const digest = known ?? texts.of(source)?.digest;
  return digest === undefined ? undefined : { url, digest, read };
}

function tell(outcome: Outcome): void {
  closeParts();
  parentPort?.postMessage(outcome);
  parentPort?.close();
}
