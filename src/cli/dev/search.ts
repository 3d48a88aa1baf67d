import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { digestOfData } from '../../publish/fileDigest.ts';
import { indexedText } from '../../publish/indexedText.ts';
import { partsAtOnce } from '../../publish/indexRoom.ts';
import { createIndexer } from '../../publish/search.ts';

/** The pages that are to be found. */
export interface Searched {
  /** Paths within the site, base left out, in a fixed order. */
  paths: readonly string[];
  lang: string;
  /** How many parts the index has. */
  parts: number;
  /** The page as it is shown; undefined where it cannot be. */
  html(pathname: string): Promise<string | undefined>;
  /** Whether newer texts have taken the place of these. */
  isOld(): boolean;
}

/** Keeps a search index over the current text. */
export class SearchIndex {
  readonly #folder: string;
  #digest = '';
  #count = 0;
  #folders: readonly string[] = [];

  /** @param folder for the index, of this process alone */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Folders that hold `pagefind/`, the newest first: a page that loaded the one before may still ask for it. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /**
   * Renders every page, and makes a new index where their text is another. Gives way to requests after
   * each page, and gives up where the texts are old.
   * @returns whether there is a new index
   */
  async refresh({ paths, lang, parts, html, isOld }: Searched): Promise<boolean> {
    const texts: [pathname: string, text: string][] = [];
    for (const pathname of paths) {
      await setImmediate();
      if (isOld()) return false;
      const text = indexedText((await html(pathname)) ?? '');
      if (text !== undefined) texts.push([pathname, text]);
    }
    const digest = digestOfData([lang, parts, texts]);
    if (digest === this.#digest) return false;
    const indexer = createIndexer({ lang, parts, atOnce: partsAtOnce(texts.length / parts) });
    for (const [pathname, text] of texts) indexer.add(pathname, { text });
    const dir = path.join(this.#folder, `search-${++this.#count}`);
    await indexer.finish(dir);
    const [before, ...older] = this.#folders;
    this.#folders = before === undefined ? [dir] : [dir, before];
    this.#digest = digest;
    for (const old of older) await rm(old, { recursive: true, force: true });
    return true;
  }
}
