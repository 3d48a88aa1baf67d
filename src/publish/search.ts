import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { writeDays } from './days.ts';
import { FileWriter } from './fileWriter.ts';
import { FRAGMENTS, type Fragment, fragmentNames, isSound } from './fragments.ts';
import { dayOf, indexedPart } from './indexedPart.ts';

/** What an index holds: pages, and the running words of their text. */
export interface Indexed {
  pages: number;
  words: number;
}

/** Takes pages one by one as they are rendered, then writes the index. */
export interface Indexer {
  /**
   * Adds a page, without waiting until it is indexed. The bytes of the index follow from the order of these calls.
   * @param url path within the site, base left out, such as `/actors/gna/`
   * @param part what `indexedPart` takes from the page
   */
  add(url: string, part: string): void;
  /**
   * Writes the index to `dir/pagefind/` and ends the indexer.
   * @param kept fragments of pages whose part is as it was, by page: Pagefind writes none that is there
   * @throws when Pagefind refuses a page or stops
   */
  finish(dir: string, kept?: ReadonlyMap<string, Fragment>): Promise<WrittenIndex>;
}

/** An index that was written. */
export interface WrittenIndex extends Indexed {
  /** The file of each page in `fragment/`, by the page's address; empty where that cannot be told. */
  fragments: ReadonlyMap<string, string>;
}

/** What a reader's browser loads, wasm apart; what else Pagefind writes are user interfaces that are not ours. */
const LOADED =
  /^(?:index|fragment|filter|pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.+\.pf_meta)$/;

const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ wasm: z.string().nullable() })),
});

let running = 0;

/**
 * Starts a search index in Pagefind's own process, so that it grows while pages are rendered.
 * @param lang language of the site: its stemmer serves every page, names in other scripts included
 * @throws when Pagefind cannot be started
 */
export async function createIndexer(lang: string): Promise<Indexer> {
  const { index } = accepted(await createIndex({ forceLanguage: lang.toLowerCase() }));
  if (!index) throw new Error('Pagefind did not start an index.');
  running += 1;
  const indexed: Indexed = { pages: 0, words: 0 };
  // Pagefind works through what it is sent in order; waiting for each answer would leave it idle.
  const added: Promise<void>[] = [];
  const urls: string[] = [];
  const days = new Map<string, number>();
  const add = async (url: string, content: string): Promise<void> => {
    const { file } = accepted(await index.addHTMLFile({ url, content }), url);
    indexed.pages += 1;
    // Named for unique words, it counts running ones.
    indexed.words += file.uniqueWords;
  };
  return {
    add(url, part) {
      const adding = add(url, part);
      // A failure is reported by `finish`.
      adding.catch(() => {});
      added.push(adding);
      urls.push(url);
      const day = dayOf(part);
      if (day !== undefined) days.set(url, day);
    },
    async finish(dir, kept = new Map()) {
      const outputPath = path.join(dir, 'pagefind');
      const write = async () => accepted(await index.writeFiles({ outputPath }));
      await placeFragments(outputPath, kept);
      await Promise.all(added);
      await write();
      let names = fragmentNames(outputPath, urls.length);
      if (kept.size > 0 && !isSound(urls, names, kept)) {
        await rm(outputPath, { recursive: true });
        await write();
        names = fragmentNames(outputPath, urls.length);
      }
      await index.deleteIndex();
      running -= 1;
      if (running === 0) await close();
      await prune(outputPath);
      writeDays(outputPath, days);
      return { ...indexed, fragments: new Map(names?.map((name, i) => [urls[i] ?? '', name])) };
    },
  };
}

/**
 * Indexes the pages of a site that was rendered without an indexer beside it.
 * @param lang as for {@link createIndexer}
 */
export async function indexSite(dir: string, lang: string): Promise<Indexed> {
  const indexer = await createIndexer(lang);
  const files = await readdir(dir, { recursive: true });
  for (const file of files.filter((name) => path.basename(name) === 'index.html').sort()) {
    const folder = path.dirname(file).split(path.sep).join('/');
    const part = indexedPart(await readFile(path.join(dir, file), 'utf8'));
    if (part !== undefined) indexer.add(folder === '.' ? '/' : `/${folder}/`, part);
  }
  return indexer.finish(dir);
}

async function placeFragments(dir: string, kept: ReadonlyMap<string, Fragment>): Promise<void> {
  if (kept.size === 0) return;
  const writer = new FileWriter(path.join(dir, FRAGMENTS));
  for (const { name, data } of kept.values()) {
    writer.write(name, data);
    await writer.room();
  }
  await writer.finish();
}

function accepted<T extends { errors: string[] }>(answer: T, about = 'index'): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${about}: ${answer.errors.join('; ')}`);
  return answer;
}

async function prune(dir: string): Promise<void> {
  const { languages } = entrySchema.parse(
    JSON.parse(await readFile(path.join(dir, 'pagefind-entry.json'), 'utf8')),
  );
  // A language without a stemmer runs the program named unknown.
  const programs = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  for (const name of await readdir(dir)) {
    if (!LOADED.test(name) && !programs.includes(name)) await rm(path.join(dir, name), { recursive: true });
  }
}
