import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { isFrench } from '../dossier/intl.ts';
import { partFolder, partLanguage } from '../views/searchParts.ts';
import { writeDays } from './days.ts';
import {
  addressesIn,
  areOwn,
  type EarlierIndex,
  joinElisionsIn,
  keepFragments,
  type LentFragments,
  lendFragments,
  lentFiles,
  type PageInPart,
  takeBack,
} from './fragments.ts';
import type { Indexed, PlacedPart } from './indexed.ts';
import { dayOf } from './indexedText.ts';
import { numberFiles } from './indexIds.ts';
import { type IndexMeta, readMeta } from './indexMeta.ts';
import { filesIn } from './partFiles.ts';
import type { PartText } from './partTexts.ts';

/** One part of a search index as it grows in this thread's Pagefind process. */
export interface IndexPart {
  /**
   * Adds a page. The bytes of the index follow from the order of these calls.
   * @param url path within the site, base left out, such as `/actors/gna/`
   * @param text what `indexedText` takes from the page
   * @returns a promise that resolves as soon as another may be added
   * @throws when Pagefind refuses a page or stops
   */
  add(url: string, text: PartText): Promise<void>;
  /**
   * Writes the part to its folder in `dir/pagefind/`.
   * @param earlier a published index: what it holds of pages whose text is as it was is taken from there
   * @throws when Pagefind refuses a page or stops
   */
  write(dir: string, earlier?: EarlierIndex): Promise<PlacedPart>;
}

/**
 * Pages sent to Pagefind and not yet indexed. It works through them in order: enough of them that it is never
 * idle, few enough to hold in memory.
 */
const MOST_UNDER_WAY = 100;

/** What a reader's browser loads; what else Pagefind writes are user interfaces that are not ours. */
const DATA = /^(?:index|fragment|filter|pagefind-entry\.json|.+\.pf_meta)$/;
/** The program, of which the first part's serves all. */
const PROGRAM = /^pagefind(?:-worker)?\.js$/;
const OTHER_PART = /^\d+$/;

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ wasm: z.string().nullable() })),
});

/**
 * Starts a part.
 * @param lang language of the site: its stemmer serves every page, names in other scripts included
 * @param part its number
 * @throws when Pagefind cannot be started
 */
export async function createPart(lang: string, part: number): Promise<IndexPart> {
  const { index } = accepted(await createIndex({ forceLanguage: partLanguage(lang, part) }));
  if (!index) throw new Error('Pagefind did not start an index.');
  const indexed: Indexed = { pages: 0, words: 0 };
  const underWay: Promise<void>[] = [];
  const days = new Map<string, number>();
  const texts = new Map<string, string>();
  const send = async (url: string, content: string): Promise<void> => {
    const { file } = accepted(await index.addHTMLFile({ url, content }), url);
    indexed.pages += 1;
    // Named for unique words, it counts running ones.
    indexed.words += file.uniqueWords;
  };
  return {
    async add(url, { text, digest }) {
      texts.set(url, digest);
      const day = dayOf(text);
      if (day !== undefined) days.set(url, day);
      const sending = send(url, text);
      // A failure is reported where it is waited for.
      sending.catch(() => {});
      underWay.push(sending);
      if (underWay.length > MOST_UNDER_WAY) await underWay.shift();
    },
    async write(dir, earlier) {
      const folder = path.join(dir, 'pagefind', partFolder(part));
      await Promise.all(underWay);
      const urls = [...texts.keys()];
      const lending = earlier ? lendFragments(earlier, part, folder, texts) : new Map();
      const { meta, lent } = await writeFiles(index, folder, urls, lending);
      await index.deleteIndex();
      await prune(folder, part === 0);
      if (meta && isFrench(lang)) joinElisionsIn(folder, meta, lent);
      const pages = meta ? numbered(folder, meta, urls) : [];
      writeDays(folder, days, pages);
      const files = filesIn(folder, lentFiles(lent, pages));
      if (earlier) keepFragments(earlier, part, pages, texts, files);
      return { indexed, files };
    },
  };
}

/**
 * Writes an index, without the fragments that it is lent.
 * @param urls of its pages, in the order in which they were added
 * @returns the list with which it begins, undefined where it holds no page, and the fragments that it kept
 */
async function writeFiles(
  index: PagefindIndex,
  outputPath: string,
  urls: readonly string[],
  lent: LentFragments,
): Promise<{ meta: IndexMeta | undefined; lent: LentFragments }> {
  accepted(await index.writeFiles({ outputPath }));
  const meta = readMeta(outputPath);
  if (areOwn(lent, meta, urls)) return { meta, lent };
  takeBack(lent, outputPath);
  return writeFiles(index, outputPath, urls, new Map());
}

/** Numbers the files of a part. @returns its pages */
function numbered(dir: string, meta: IndexMeta, urls: readonly string[]): PageInPart[] {
  const addresses = addressesIn(dir, meta, urls);
  const ids = numberFiles(dir, meta);
  return meta.list[1].map(([given], i) => ({ url: addresses[i] ?? '', given, id: ids[i] ?? '' }));
}

/** Ends this thread's Pagefind process. */
export const closeParts = close;

function accepted<T extends { errors: string[] }>(answer: T, about = 'index'): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${about}: ${answer.errors.join('; ')}`);
  return answer;
}

async function prune(dir: string, isFirst: boolean): Promise<void> {
  const { languages } = entrySchema.parse(
    JSON.parse(await readFile(path.join(dir, 'pagefind-entry.json'), 'utf8')),
  );
  // A language without a stemmer runs the program named unknown.
  const programs = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const isLoaded = (name: string) =>
    DATA.test(name) || (isFirst && (PROGRAM.test(name) || OTHER_PART.test(name) || programs.includes(name)));
  for (const name of await readdir(dir))
    if (!isLoaded(name)) await rm(path.join(dir, name), { recursive: true });
}
