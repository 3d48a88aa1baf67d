import path from 'node:path';
import { PackStore } from '../dossier/pack.ts';
import { digestOfData } from '../publish/fileDigest.ts';
import type { Indexed, PlacedPart } from '../publish/indexed.ts';
import { keepPart, restorePart } from '../publish/indexStore.ts';
import type { RenderedPage } from '../publish/pageLine.ts';
import type { PublishedFile } from '../publish/publishedFile.ts';
import { PublishedIndex } from '../publish/publishedIndex.ts';
import { createIndexer, type Indexer, type IndexerOptions, partOf, sumOf } from '../publish/search.ts';
import { partFolder } from '../views/searchParts.ts';
import { stores } from './cache.ts';

export interface SiteSearchOptions {
  /** Language of the site. */
  lang: string;
  /** How many parts the index has. */
  parts: number;
  /** How many of them are made at once, at most. */
  atOnce: number;
  /** The site, where the index goes. */
  dir: string;
  /** Where the site will stand. */
  out: string;
  /** Folder of the content's caches. */
  cache: string;
  /** Folder of what is remembered of the site in `out`. */
  record: string;
  /** Digest of the program. */
  program: string;
}

/** The search index of a site. */
export interface SiteIndex {
  /** What it holds. */
  indexed: Indexed;
  /** Its files, by their path within the site. */
  files: ReadonlyMap<string, PublishedFile>;
}

/**
 * The search index of one build. Texts gather while pages are rendered: those of all parts where every page is new,
 * else those of each part from the first page on whose text changed. Then these are made. Parts of which nothing
 * changed are put back as they were.
 */
export class SiteSearch {
  readonly #options: SiteSearchOptions;
  /** Of each part, the pages that the index takes something from. */
  readonly #pages: [url: string, indexed: string][][];
  /** What makes a part, of those that are made. */
  readonly #growing = new Map<number, Indexer>();
  #index: Promise<SiteIndex> | undefined;

  constructor(options: SiteSearchOptions) {
    this.#options = options;
    this.#pages = Array.from({ length: options.parts }, () => []);
  }

  /** Begins all parts at once, before any page is added. */
  start(): void {
    const indexer = createIndexer(this.#making());
    for (const part of this.#pages.keys()) this.#growing.set(part, indexer);
  }

  /** Adds a page; without its text, that is read from the site. */
  add({ url, indexed, text, isChanged }: RenderedPage): void {
    if (indexed === undefined) return;
    if (this.#index)
      throw new Error(`The page ${url} has text for the search index and comes after its end.`);
    const part = partOf(url, this.#options.parts);
    this.#pages[part]?.push([url, indexed]);
    const growing = this.#growing.get(part);
    if (growing) growing.add(url, { text, file: this.#fileOf(url), digest: indexed });
    else if (isChanged) this.#grow(part);
  }

  /** Begins a part with the pages that are there. */
  #grow(part: number): Indexer {
    const indexer = createIndexer({ ...this.#making(), only: [part] });
    for (const [url, digest] of this.#pages[part] ?? [])
      indexer.add(url, { file: this.#fileOf(url), digest });
    this.#growing.set(part, indexer);
    return indexer;
  }

  /** How parts are made. */
  #making(): IndexerOptions {
    const { lang, parts, atOnce, out, record, program } = this.#options;
    return { lang, parts, atOnce, earlier: { record, site: out, version: program } };
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
    const { lang, dir, out, cache, record, program } = this.#options;
    const published = new PublishedIndex(record, out);
    const store = new PackStore(stores(cache, 'indexed', lang));
    try {
      const digests = this.#pages.map((pages, part) => digestOfData([program, lang, part, pages]));
      for (const [part, digest] of digests.entries())
        if (!this.#growing.has(part) && !published.has(digest) && !store.has(digest)) this.#grow(part);
      const making = this.#finish([...this.#growing.values()]);
      making.catch(() => {});
      const placed = new Map<number, PlacedPart>();
      const lost: Indexer[] = [];
      for (const [part, digest] of digests.entries()) {
        if (this.#growing.has(part)) continue;
        const taken = await published.take(digest, part, dir);
        const restored = taken ? undefined : await restorePart(store, digest, this.#folderOf(part));
        if (restored) published.add(digest, restored);
        const there = taken ?? restored;
        if (there) placed.set(part, there);
        else lost.push(this.#grow(part));
      }
      for (const [part, made] of [...(await making), ...(await this.#finish(lost))]) {
        const digest = digests[part] ?? '';
        keepPart(store, digest, this.#folderOf(part), made);
        published.add(digest, made);
        placed.set(part, made);
      }
      published.keep();
      return joined(placed);
    } finally {
      store.close();
    }
  }

  /** Makes parts, as many at once as there is room for. @returns them as they stand */
  async #finish(indexers: readonly Indexer[]): Promise<[part: number, placed: PlacedPart][]> {
    const waiting = [...new Set(indexers)];
    const made: [number, PlacedPart][] = [];
    while (waiting.length > 0) {
      const some = waiting.splice(0, this.#options.atOnce);
      for (const parts of await Promise.all(some.map((indexer) => indexer.finish(this.#options.dir))))
        made.push(...parts);
    }
    return made;
  }

  #fileOf(url: string): string {
    return path.join(this.#options.dir, url, 'index.html');
  }

  #folderOf(part: number): string {
    return path.join(this.#options.dir, 'pagefind', partFolder(part));
  }
}

function joined(parts: ReadonlyMap<number, PlacedPart>): SiteIndex {
  const files = [...parts].flatMap(([part, placed]) =>
    [...placed.files].map(([file, mark]) => [`pagefind/${partFolder(part)}${file}`, mark] as const),
  );
  return { indexed: sumOf(parts.values()), files: new Map(files) };
}
