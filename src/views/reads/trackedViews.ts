import type { ViewContext } from '../context.ts';
import { hashOf, viewText } from '../paths.ts';
import { type SitePage, type SiteView, sitePages } from '../sitePages.ts';
import type { Href } from '../urls.ts';
import { type KeptReads, type KeptView, packReads, unpackReads } from './keptReads.ts';
import type { Reads } from './reads.ts';
import { frameOf, type TrackedContext, trackedContext } from './trackedContext.ts';

/**
 * The views of a site, of which only those need to be made that read something which differs from what
 * an earlier build read.
 */
export class TrackedViews {
  /** The context that views are made from. */
  readonly context: TrackedContext;
  readonly #reads: Reads;
  readonly #version: string;
  readonly #pages: ReadonlyMap<Href, SitePage>;
  /** Views of the earlier build, entries by the numbers they have now. */
  readonly #kept = new Map<string, KeptView>();
  /** Of each entry of the earlier build, what it was. */
  readonly #was: Buffer;
  readonly #isSame: (boolean | undefined)[] = [];
  readonly #made = new Map<Href, KeptView>();

  /**
   * @param context of the build
   * @param version digest of the program and of what else, beside the context, decides what a view becomes
   * @param kept what {@link save} gave in an earlier build; anything else is nothing
   */
  constructor(context: ViewContext, version: string, kept?: Buffer) {
    this.context = trackedContext(context);
    this.#reads = this.context.reads;
    this.#version = hashOf(JSON.stringify([version, frameOf(context)]));
    const known = kept && unpackReads(this.#version, kept);
    this.#was = known?.digests ?? Buffer.alloc(0);
    // Nothing else has numbers yet: the entries get those that they had.
    for (const entry of known?.entries ?? []) this.#reads.numberOf(entry);
    for (const [href, view] of known?.views ?? []) this.#kept.set(href, view);
    this.#pages = sitePages(this.context);
  }

  /** All pages that are made from a view. */
  get pages(): Iterable<Pick<SitePage, 'href' | 'type'>> {
    return this.#pages.values();
  }

  /** The hash of a page's view where nothing that it read has changed; else undefined, and it is to be made. */
  unchanged(href: Href): string | undefined {
    const view = this.#kept.get(href);
    return view && this.#pages.has(href) && view.reads.every((number) => this.#same(number))
      ? view.hash
      : undefined;
  }

  /** Makes a page's view. @returns it, its text and the hash of that. @throws on an address that has none */
  make(href: Href): { made: SiteView; text: string; hash: string } {
    const page = this.#pages.get(href);
    if (!page) throw new Error(`There is no view for ${href}.`);
    const { made, reads } = this.#reads.record(() => page.make());
    const text = viewText(made.view);
    const hash = hashOf(text);
    this.#made.set(href, { hash, reads });
    return { made, text, hash };
  }

  #same(number: number): boolean {
    const known = this.#isSame[number];
    if (known !== undefined) return known;
    const isSame = this.#reads.isSame(number, this.#was);
    this.#isSame[number] = isSame;
    return isSame;
  }

  /** What the views of this build read, for the next one: of those that were made, and of those that need not be. */
  save(): Buffer {
    const views = new Map<string, KeptView>();
    for (const href of this.#pages.keys()) {
      const view =
        this.#made.get(href) ?? (this.unchanged(href) === undefined ? undefined : this.#kept.get(href));
      if (view) views.set(href, view);
    }
    return packReads(this.#version, compacted(views, this.#reads));
  }
}

/** Leaves out entries that no view reads any more; those of one table stand together. */
function compacted(views: ReadonlyMap<string, KeptView>, reads: Reads): KeptReads {
  const isRead = new Uint8Array(reads.count);
  for (const view of views.values()) for (const number of view.reads) isRead[number] = 1;
  const byTable = new Map<string, number[]>();
  for (const [number, read] of isRead.entries()) {
    if (read === 0) continue;
    const { table } = reads.entryOf(number);
    const numbers = byTable.get(table);
    if (numbers) numbers.push(number);
    else byTable.set(table, [number]);
  }
  const order = [...byTable.values()].flat();
  const place = new Uint32Array(reads.count);
  for (const [i, number] of order.entries()) place[number] = i;
  const moved = [...views].map(([href, { hash, reads: of }]): [string, KeptView] => [
    href,
    { hash, reads: of.map((number) => place[number] ?? 0) },
  ]);
  return {
    entries: order.map((number) => reads.entryOf(number)),
    digests: reads.digestsOf(order),
    views: new Map(moved),
  };
}
