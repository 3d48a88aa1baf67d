import { setImmediate } from 'node:timers/promises';
import type { PageLine } from './pageLine.ts';
import type { MadePage, PageTask, Workshop } from './pageMaker.ts';
import { openPageMakers, type PageMakers } from './pageMakers.ts';
import { BATCH, openPageTakers, type PageTakers } from './pageTakers.ts';
import { digestIn } from './publishedFile.ts';
import type { PageFiles } from './publishedPage.ts';
import type { Published, PublishedPage } from './siteRecord.ts';
import type { SpareSite } from './spareSite.ts';

/** A page to be, whose view model is made when it is asked for. */
export interface PageToBe {
  /** Path within the site, base left out. */
  path: string;
  /** A list: the search index leaves it out. */
  isList: boolean;
  /** The hash of its view model, where that is known without making it. */
  known(): string | undefined;
  make(): MadeView;
}

/** A view model. */
export interface MadeView extends Omit<PageTask, 'path'> {
  /** Changes exactly when something that the page shows changes. */
  hash: string;
}

/** A page with its place in the line. */
interface Placed {
  page: PageToBe;
  at: number;
}

/** A page to be taken from the published site. */
interface Taking extends Placed {
  hash: string;
  known: PublishedPage;
}

/** What pages are made of. */
export interface PageSources {
  workshop: Workshop;
  /** Every page that is made of a view model. */
  pages: readonly PageToBe[];
  /** Pages of the last build with the same templates; undefined where there was none. */
  published: Published | undefined;
  /** What of them stands in the new site already. */
  spare: SpareSite;
  /** Called before threads are started, which need the room. */
  makeRoom(): void;
}

/** Places in the line that a page is held back, so that a batch fills: the search index waits for those after it. */
const LONGEST_WAIT = 4 * BATCH;

/** Starts what makes pages or takes them from the published site. Whoever opens it closes it. */
export async function openPageRun(sources: PageSources, line: PageLine): Promise<PageRun> {
  const { workshop, pages, published } = sources;
  const makers = await openPageMakers(workshop, published ? 0 : pages.length, () => sources.makeRoom());
  return new PageRun(makers, sources, published && openPageTakers(published.taking(workshop.out)), line);
}

/** Makes pages or takes them from the published site, many at once. */
export class PageRun {
  readonly made = new Map<string, { hash: string; page: MadePage; taken?: PageFiles }>();
  readonly #makers: PageMakers;
  readonly #published: Published | undefined;
  readonly #spare: SpareSite;
  readonly #takers: PageTakers | undefined;
  readonly #line: PageLine;
  readonly #making = new Set<Promise<void>>();
  #toTake: Taking[] = [];
  readonly #taking: Promise<void>[] = [];
  readonly #missing: Placed[] = [];
  #failure: { error: unknown } | undefined;

  constructor(
    makers: PageMakers,
    { published, spare }: Pick<PageSources, 'published' | 'spare'>,
    takers: PageTakers | undefined,
    line: PageLine,
  ) {
    this.#makers = makers;
    this.#published = published;
    this.#spare = spare;
    this.#takers = takers;
    this.#line = line;
  }

  /** Begins a page; resolves as soon as another may be begun. @throws where one could not be made */
  async put(page: PageToBe): Promise<void> {
    const placed = { page, at: this.#line.next(page.path) };
    const longest = this.#toTake[0];
    if (longest && placed.at - longest.at >= LONGEST_WAIT) this.#takeAll();
    if (!this.#take(placed, page.known())) await this.#make(placed, true);
    // Lets in what was taken, so that the search index can begin.
    else if (placed.at % BATCH === 0) await setImmediate();
  }

  /** Whether a page stands in the published site, made of this view model; then it will be taken from there. */
  #take(placed: Placed, hash: string | undefined): boolean {
    const known = hash === undefined ? undefined : this.#published?.find(placed.page.path, hash);
    if (hash === undefined || !known) return false;
    const taking = { ...placed, hash, known };
    if (this.#spare.has(placed.page.path)) this.#taken(taking, known);
    else this.#toTake.push(taking);
    if (this.#toTake.length === BATCH) this.#takeAll();
    return true;
  }

  #takeAll(): void {
    const batch = this.#toTake.splice(0);
    const taking = this.#takers?.take(batch.map(({ known: { page, html, copy } }) => ({ page, html, copy })));
    if (!taking) return;
    this.#taking.push(
      taking
        .then((all) => {
          for (const [i, taken] of all.entries()) this.#taken(batch[i], taken);
        })
        .catch((error: unknown) => {
          this.#failure ??= { error };
        }),
    );
  }

  /** @param taken the page as it stands in the new site; undefined where it is not there */
  #taken(wanted: Taking | undefined, taken: PageFiles | undefined): void {
    if (!wanted) return;
    if (!taken) {
      this.#missing.push(wanted);
      return;
    }
    const { page, at, hash, known } = wanted;
    const copy = taken.copy ? digestIn(taken.copy) : undefined;
    const there = { indexed: known.indexed, html: digestIn(taken.html), copy };
    this.made.set(page.path, { hash, page: there, taken });
    this.#line.place(at, there);
  }

  /** @param mayTake it may turn out to be the one that stands in the published site */
  async #make(placed: Placed, mayTake: boolean): Promise<void> {
    const { page, at } = placed;
    const { hash, ...task } = page.make();
    if (mayTake && this.#take(placed, hash)) return;
    this.#spare.clear(page.path);
    const making = this.#makers
      .make({ path: page.path, ...task })
      .then(({ text, ...fresh }) => {
        this.made.set(page.path, { hash, page: fresh });
        const isChanged = this.#published?.indexedOf(page.path) !== fresh.indexed;
        this.#line.place(at, fresh, { text, isChanged });
      })
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#making.delete(making));
    this.#making.add(making);
    // Lets the threads' answers in, so that they are given more to do.
    await setImmediate();
    while (this.#making.size >= this.#makers.most) await Promise.race(this.#making);
    this.#check();
  }

  /** Resolves when every page that was begun is there. @throws where one could not be made */
  async finish(): Promise<void> {
    this.#takeAll();
    await Promise.all(this.#taking);
    for (const placed of this.#missing) await this.#make(placed, false);
    await Promise.all(this.#making);
    this.#check();
  }

  async close(): Promise<void> {
    await Promise.all([this.#makers.close(), this.#takers?.close()]);
  }

  #check(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
