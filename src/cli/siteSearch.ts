import { createHash } from 'node:crypto';
import path from 'node:path';
import { PackStore } from '../dossier/pack.ts';
import type { Indexed } from '../publish/indexPart.ts';
import { keepPart, restorePart } from '../publish/indexStore.ts';
import type { RenderedPage } from '../publish/render.ts';
import { createIndexer, type Indexer, partOf, sumOf } from '../publish/search.ts';
import { partFolder } from '../views/searchParts.ts';
import { stores } from './cache.ts';

export interface SiteSearchOptions {
  /** Language of the site. */
  lang: string;
  /** How many parts the index has. */
  parts: number;
  /** The site, where the index goes. */
  dir: string;
  /** Folder of the content's caches. */
  cache: string;
  /** Digest of the program. */
  program: string;
}

/**
 * The search index of one build. Where most pages are new it grows while they are rendered; else the parts
 * are made afterwards in which the text of some page changed.
 */
export class SiteSearch {
  readonly #options: SiteSearchOptions;
  #indexer: Indexer | undefined;
  #index: Promise<Map<number, Indexed>> | undefined;

  constructor(options: SiteSearchOptions) {
    this.#options = options;
  }

  /** Begins to index; what `add` is told from now on is in the index. */
  start(): void {
    const { lang, parts } = this.#options;
    this.#indexer ??= createIndexer({ lang, parts });
  }

  /** @param part what the index takes from the page; by default it is read from the site */
  add({ url, indexed }: RenderedPage, part?: string): void {
    if (indexed === undefined || !this.#indexer) return;
    if (this.#index)
      throw new Error(`The page ${url} has text for the search index and comes after its end.`);
    this.#indexer.add(url, part ?? this.#fileOf(url));
  }

  /** Nothing more will be added: the index is written while other pages are rendered. */
  end(): void {
    this.#index ??= this.#indexer?.finish(this.#options.dir);
    // A failure is reported by `finish`.
    this.#index?.catch(() => {});
  }

  /** @param pages every page of the site in order. @returns what the index holds */
  async finish(pages: readonly RenderedPage[]): Promise<Indexed> {
    const { lang, parts, dir, cache, program } = this.#options;
    const texts = Array.from({ length: parts }, (): [string, string][] => []);
    for (const { url, indexed } of pages)
      if (indexed !== undefined) texts[partOf(url, parts)]?.push([url, indexed]);
    const digests = texts.map((of, part) => digestOf([program, lang, part, of]));
    const digest = (part: number) => digests[part] ?? '';
    const folder = (part: number) => path.join(dir, 'pagefind', partFolder(part));
    const store = new PackStore(stores(cache, 'indexed', lang));
    try {
      this.end();
      const all = texts.map((_, part) => part);
      const changed = this.#index ? all : all.filter((part) => !store.has(digest(part)));
      const making = this.#index ?? this.#make(changed, texts);
      making.catch(() => {});
      const restored = new Map<number, Indexed>();
      for (const part of all.filter((one) => !changed.includes(one))) {
        const indexed = restorePart(store, digest(part), folder(part));
        if (indexed) restored.set(part, indexed);
      }
      const damaged = all.filter((part) => !changed.includes(part) && !restored.has(part));
      const made = [...(await making), ...(await this.#make(damaged, texts))];
      for (const [part, indexed] of made) keepPart(store, digest(part), folder(part), indexed);
      return sumOf([...restored.values(), ...made.map(([, indexed]) => indexed)]);
    } finally {
      store.close();
    }
  }

  /** Makes parts out of pages that stand in the site. */
  async #make(
    only: readonly number[],
    texts: readonly (readonly [url: string, digest: string][])[],
  ): Promise<Map<number, Indexed>> {
    const { lang, parts, dir } = this.#options;
    const indexer = createIndexer({ lang, parts, only });
    for (const part of only) for (const [url] of texts[part] ?? []) indexer.add(url, this.#fileOf(url));
    return indexer.finish(dir);
  }

  #fileOf(url: string): { file: string } {
    return { file: path.join(this.#options.dir, url, 'index.html') };
  }
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
