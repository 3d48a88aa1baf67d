import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { partFolder, partLanguage } from '../views/searchParts.ts';
import { writeDays } from './days.ts';
import type { Indexed } from './indexed.ts';
import { dayOf } from './indexedText.ts';
import { numberFiles } from './indexIds.ts';

/** One part of a search index as it grows in this thread's Pagefind process. */
export interface IndexPart {
  /**
   * Adds a page. The bytes of the index follow from the order of these calls.
   * @param url path within the site, base left out, such as `/actors/gna/`
   * @param text what `indexedText` takes from the page
   * @returns a promise that resolves as soon as another may be added
   * @throws when Pagefind refuses a page or stops
   */
  add(url: string, text: string): Promise<void>;
  /**
   * Writes the part to its folder in `dir/pagefind/`.
   * @throws when Pagefind refuses a page or stops
   */
  write(dir: string): Promise<Indexed>;
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
  const send = async (url: string, content: string): Promise<void> => {
    const { file } = accepted(await index.addHTMLFile({ url, content }), url);
    indexed.pages += 1;
    // Named for unique words, it counts running ones.
    indexed.words += file.uniqueWords;
  };
  return {
    async add(url, text) {
      const day = dayOf(text);
      if (day !== undefined) days.set(url, day);
      const sending = send(url, text);
      // A failure is reported where it is waited for.
      sending.catch(() => {});
      underWay.push(sending);
      if (underWay.length > MOST_UNDER_WAY) await underWay.shift();
    },
    async write(dir) {
      const outputPath = path.join(dir, 'pagefind', partFolder(part));
      await Promise.all(underWay);
      accepted(await index.writeFiles({ outputPath }));
      await index.deleteIndex();
      await prune(outputPath, part === 0);
      numberFiles(outputPath);
      writeDays(outputPath, days);
      return indexed;
    },
  };
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
