import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PackStore } from '../dossier/pack.ts';
import type { Fragment } from '../publish/fragments.ts';
import { indexedPart } from '../publish/indexedPart.ts';
import { keepIndex, keptFragment, restoreIndex } from '../publish/indexStore.ts';
import type { RenderedPage } from '../publish/render.ts';
import { createIndexer, type Indexed, type Indexer, type WrittenIndex } from '../publish/search.ts';
import { stores } from './cache.ts';

export interface SiteSearchOptions {
  /** Language of the site. */
  lang: string;
  /** The site, where the index goes. */
  dir: string;
  /** Folder of the content's caches. */
  cache: string;
  /** Digest of the program. */
  program: string;
}

/**
 * The search index of one build. Where most pages are new it grows while they are rendered; else it is
 * made afterwards, and only if the text of some page changed.
 */
export class SiteSearch {
  readonly #options: SiteSearchOptions;
  #work: Promise<Indexer> | undefined;
  #index: Promise<WrittenIndex> | undefined;

  constructor(options: SiteSearchOptions) {
    this.#options = options;
  }

  /** Begins to index; what `add` is told from now on is in the index. */
  start(): void {
    this.#work ??= createIndexer(this.#options.lang);
    // A failure is reported by `finish`.
    this.#work.catch(() => {});
  }

  /** @param part what the index takes from the page; by default it is read from the site */
  add({ url, indexed }: RenderedPage, part?: string): void {
    if (indexed === undefined) return;
    if (this.#index)
      throw new Error(`The page ${url} has text for the search index and comes after its end.`);
    this.#work = this.#work?.then((indexer) => {
      const file = path.join(this.#options.dir, url, 'index.html');
      const text = part ?? indexedPart(readFileSync(file, 'utf8'));
      if (text !== undefined) indexer.add(url, text);
      return indexer;
    });
    this.#work?.catch(() => {});
  }

  /**
   * Nothing more will be added: the index is written while other pages are rendered.
   * @param kept fragments of pages whose text did not change
   */
  end(kept?: ReadonlyMap<string, Fragment>): void {
    this.#index ??= this.#work?.then((indexer) => indexer.finish(this.#options.dir, kept));
    this.#index?.catch(() => {});
  }

  /** @param pages every page of the site in order. @returns what the index holds */
  async finish(pages: readonly RenderedPage[]): Promise<Indexed> {
    const { lang, dir, cache, program } = this.#options;
    const texts = pages.map(({ url, indexed }) => [url, indexed]);
    const digest = digestOf([program, lang, texts]);
    const keys = new Map(
      pages.flatMap(({ url, indexed }) =>
        indexed === undefined ? [] : [[url, digestOf([program, lang, url, indexed])]],
      ),
    );
    const store = new PackStore(stores(cache, 'indexed', lang));
    try {
      const known = this.#work ? undefined : restoreIndex(store, digest, dir);
      if (known) return known;
      if (!this.#work) {
        this.start();
        for (const page of pages) this.add(page);
        this.end(fragmentsIn(store, keys));
      }
      this.end();
      const written = await this.#index;
      if (!written) throw new Error('The search index was not begun.');
      keepIndex(store, digest, dir, written, (url) => keys.get(url));
      return written;
    } finally {
      store.close();
    }
  }
}

function fragmentsIn(store: PackStore, keys: ReadonlyMap<string, string>): Map<string, Fragment> {
  const found = new Map<string, Fragment>();
  for (const [url, key] of keys) {
    const fragment = keptFragment(store, key);
    if (fragment) found.set(url, fragment);
  }
  return found;
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
