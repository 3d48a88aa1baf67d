import { createHash } from 'node:crypto';
import path from 'node:path';
import { PackStore } from '../dossier/pack.ts';
import type { FileDigest } from '../publish/fileDigest.ts';
import type { Indexed } from '../publish/indexPart.ts';
import { keepPart, restorePart, type StoredPart } from '../publish/indexStore.ts';
import type { RenderedPage } from '../publish/pageLine.ts';
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

/** The search index of a site. */
export interface SiteIndex {
  /** What it holds. */
  indexed: Indexed;
  /** Its files, by their path within the site. */
  files: ReadonlyMap<string, FileDigest>;
}

/**
 * The search index of one build. Where most pages are new it grows while they are rendered; else the parts
 * are made in which the text of some page changed, as soon as every page with text is there.
 */
export class SiteSearch {
  readonly #options: SiteSearchOptions;
  /** Of each part, the pages that the index takes something from. */
  readonly #pages: [url: string, indexed: string][][];
  #indexer: Indexer | undefined;
  #index: Promise<SiteIndex> | undefined;

  constructor(options: SiteSearchOptions) {
    this.#options = options;
    this.#pages = Array.from({ length: options.parts }, () => []);
  }

  /** Begins to index at once, before any page is added. */
  start(): void {
    const { lang, parts } = this.#options;
    this.#indexer ??= createIndexer({ lang, parts });
  }

  /** @param text what the index takes from the page; by default it is read from the site */
  add({ url, indexed }: RenderedPage, text?: string): void {
    if (indexed === undefined) return;
    if (this.#index)
      throw new Error(`The page ${url} has text for the search index and comes after its end.`);
    this.#pages[partOf(url, this.#options.parts)]?.push([url, indexed]);
    this.#indexer?.add(url, text ?? this.#fileOf(url));
  }

  /** Nothing more will be added: the index is made while other pages are rendered. */
  end(): void {
    this.#index ??= this.#write();
    // A failure is reported by `finish`.
    this.#index.catch(() => {});
  }

  /** @throws when the index cannot be made */
  async finish(): Promise<SiteIndex> {
    this.#index ??= this.#write();
    return this.#index;
  }

  async #write(): Promise<SiteIndex> {
    const { lang, cache, program } = this.#options;
    const store = new PackStore(stores(cache, 'indexed', lang));
    try {
      const digests = this.#pages.map((pages, part) => digestOf([program, lang, part, pages]));
      const all = this.#pages.map((_, part) => part);
      const changed = this.#indexer ? all : all.filter((part) => !store.has(digests[part] ?? ''));
      const making = this.#indexer?.finish(this.#options.dir) ?? this.#make(changed);
      making.catch(() => {});
      const stored = new Map<number, StoredPart>();
      for (const part of all.filter((one) => !changed.includes(one))) {
        const restored = await restorePart(store, digests[part] ?? '', this.#folderOf(part));
        if (restored) stored.set(part, restored);
      }
      const damaged = all.filter((part) => !changed.includes(part) && !stored.has(part));
      for (const [part, indexed] of [...(await making), ...(await this.#make(damaged))])
        stored.set(part, keepPart(store, digests[part] ?? '', this.#folderOf(part), indexed));
      return joined(stored);
    } finally {
      store.close();
    }
  }

  /** Makes parts out of pages that stand in the site. */
  #make(only: readonly number[]): Promise<Map<number, Indexed>> {
    const { lang, parts, dir } = this.#options;
    const indexer = createIndexer({ lang, parts, only });
    for (const part of only) for (const [url] of this.#pages[part] ?? []) indexer.add(url, this.#fileOf(url));
    return indexer.finish(dir);
  }

  #fileOf(url: string): { file: string } {
    return { file: path.join(this.#options.dir, url, 'index.html') };
  }

  #folderOf(part: number): string {
    return path.join(this.#options.dir, 'pagefind', partFolder(part));
  }
}

function joined(parts: ReadonlyMap<number, StoredPart>): SiteIndex {
  const files = [...parts].flatMap(([part, stored]) =>
    [...stored.files].map(([file, digest]) => [`pagefind/${partFolder(part)}${file}`, digest] as const),
  );
  return { indexed: sumOf([...parts.values()].map(({ indexed }) => indexed)), files: new Map(files) };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
