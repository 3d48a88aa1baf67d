import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FileDigest } from './fileDigest.ts';
import { type MadePage, type PageTask, type Workshop, writePage } from './pageMaker.ts';
import { openPageMakers, type PageMakers } from './pageMakers.ts';
import type { MadePages, Published } from './siteRecord.ts';
import { clientOf, loadTemplates, type Templates } from './templates.ts';

/** A page of the site, in the order in which the index takes them. */
export interface RenderedPage {
  /** Path within the site, base left out, such as `/actors/gna/`. */
  url: string;
  /** Digest of what the search index takes from it; undefined where that is nothing. */
  indexed: string | undefined;
}

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

export interface RenderOptions {
  workshop: Workshop;
  /** Every page that is made of a view model. */
  pages: readonly PageToBe[];
  /** Pages of the last build with the same templates; undefined where there was none. */
  published: Published | undefined;
  /**
   * Called for each page in order, the first ones while others are still to be rendered.
   * @param part what the search index takes from it, where it was rendered just now
   */
  onPage(page: RenderedPage, part: string | undefined): void;
  /** Called once, after the last page that the search index may take: lists, which it leaves out, come last. */
  onTexts(): void;
}

/** What was rendered. */
export interface Rendered {
  /** The files of the pages, by their path within the site. */
  files: ReadonlyMap<string, FileDigest>;
  /** The pages made of view models, with the digests of these. */
  made: MadePages;
}

/** The page that hosts show for what is missing. */
const NOT_FOUND = '/404/';

/**
 * Renders the site with Astro's templates, except for pages whose view model is the one that they were made
 * of before: those are taken from the published site.
 */
export async function renderSite(options: RenderOptions): Promise<Rendered> {
  const { workshop } = options;
  cpSync(clientOf(workshop.bundle), workshop.out, { recursive: true });
  const line = new Line(options);
  const templates = await loadTemplates(workshop.bundle, workshop.base);
  const paths = new Set(options.pages.map((page) => page.path));
  await renderFixed(templates, workshop.out, paths, line);
  const makers = await openPageMakers(workshop, options.published ? 0 : options.pages.length);
  const run = new Run(options, makers, line);
  try {
    const texts = options.pages.filter(({ isList }) => !isList);
    const lists = options.pages.filter(({ isList }) => isList);
    for (const page of texts) await run.put(page);
    line.texts();
    for (const page of lists) await run.put(page);
    await run.finish();
  } finally {
    await makers.close();
  }
  line.finish();
  return { files: line.files, made: run.made };
}

/** Renders what has one path and no view model that was made before: it is cheap, and a handful. */
async function renderFixed(
  templates: Templates,
  out: string,
  others: ReadonlySet<string>,
  line: Line,
): Promise<void> {
  for (const fixed of templates.fixed.filter((one) => !others.has(one))) {
    const { data } = await templates.render(fixed);
    if (fixed.endsWith('/')) {
      const page = writePage(out, fixed, data);
      line.place(line.next(fixed), page, page.part);
    } else {
      mkdirSync(path.join(out, path.dirname(fixed)), { recursive: true });
      writeFileSync(path.join(out, fixed), data);
    }
  }
  writeFileSync(path.join(out, '404.html'), (await templates.render(NOT_FOUND)).data);
}

/** The pages of one build in order: how far the site is. */
class Line {
  readonly files = new Map<string, FileDigest>();
  readonly #options: RenderOptions;
  readonly #places: { url: string; page: MadePage | undefined; part: string | undefined }[] = [];
  #reported = 0;
  /** How many pages come before the lists, once that is known. */
  #texts: number | undefined;

  constructor(options: RenderOptions) {
    this.#options = options;
  }

  /** Gives the next place in the line to a page. */
  next(url: string): number {
    return this.#places.push({ url, page: undefined, part: undefined }) - 1;
  }

  /** Every page before the lists has its place. */
  texts(): void {
    this.#texts = this.#places.length;
    this.#report();
  }

  place(at: number, page: MadePage, part?: string): void {
    const place = this.#places[at];
    if (!place) throw new Error(`There is no place ${at}.`);
    Object.assign(place, { page, part });
    const folder = place.url.slice(1);
    this.files.set(`${folder}index.html`, page.html);
    if (page.copy) this.files.set(`${folder}index.md`, page.copy);
    this.#report();
  }

  #report(): void {
    for (let next = this.#places[this.#reported]; next?.page; next = this.#places[this.#reported]) {
      if (this.#reported === this.#texts) this.#endTexts();
      this.#options.onPage({ url: next.url, indexed: next.page.indexed }, next.part);
      next.part = undefined;
      this.#reported++;
    }
    if (this.#reported === this.#texts) this.#endTexts();
  }

  #endTexts(): void {
    this.#texts = undefined;
    this.#options.onTexts();
  }

  /** @throws where a page was not made */
  finish(): void {
    const missing = this.#places.find(({ page }) => !page);
    if (missing) throw new Error(`The page ${missing.url} was not rendered.`);
  }
}

/** Makes pages or takes them from the published site, many at once. */
class Run {
  readonly made = new Map<string, { hash: string; page: MadePage }>();
  readonly #options: RenderOptions;
  readonly #makers: PageMakers;
  readonly #line: Line;
  readonly #underWay = new Set<Promise<void>>();
  #failure: { error: unknown } | undefined;

  constructor(options: RenderOptions, makers: PageMakers, line: Line) {
    this.#options = options;
    this.#makers = makers;
    this.#line = line;
  }

  /** Begins a page; resolves as soon as another may be begun. @throws where one could not be made */
  async put(page: PageToBe): Promise<void> {
    const { path: url } = page;
    const at = this.#line.next(url);
    if (this.#take(url, at, page.known())) return;
    const { hash, ...task } = page.make();
    if (this.#take(url, at, hash)) return;
    const making = this.#makers
      .make({ path: url, ...task })
      .then(({ part, ...fresh }) => {
        this.#line.place(at, fresh, part);
        this.made.set(url, { hash, page: fresh });
      })
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#underWay.delete(making));
    this.#underWay.add(making);
    // Lets the threads' answers in, so that they are given more to do.
    await setImmediate();
    while (this.#underWay.size >= this.#makers.most) await Promise.race(this.#underWay);
    if (this.#failure) throw this.#failure.error;
  }

  /** Takes a page from the published site. @returns whether it stands there, made of the same view model */
  #take(url: string, at: number, hash: string | undefined): boolean {
    const { published, workshop } = this.#options;
    if (hash === undefined || published?.hashOf(url) !== hash) return false;
    const page = published.take(url, workshop.out);
    if (!page) return false;
    this.#line.place(at, page);
    this.made.set(url, { hash, page });
    return true;
  }

  async finish(): Promise<void> {
    await Promise.all(this.#underWay);
    if (this.#failure) throw this.#failure.error;
  }
}
