import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { type AstroIntegration, type AstroPrerenderer, build } from 'astro';
import type { PackStore } from '../dossier/pack.ts';
import { digestOf, type FileDigest, FileWriter } from './fileWriter.ts';
import { indexedPart } from './indexedPart.ts';
import { type Entry, pack, unpack } from './renderedEntry.ts';

/** A page of the site, in the order in which the templates name them. */
export interface RenderedPage {
  /** Path within the site, base left out, such as `/actors/gna/`. */
  url: string;
  /** Digest of what the search index takes from it; undefined where that is nothing. */
  indexed: string | undefined;
}

/** A view model that was made: its hash, and what lies beside the page. */
export interface MadeView {
  view: unknown;
  /** Changes exactly when something that the page shows changes. */
  hash(): string;
  /** The page as Markdown; undefined for a page without a copy. */
  copy(): string | undefined;
}

export interface RenderOptions {
  /** The project's folder. */
  root: string;
  /** Where the site goes; a new folder. */
  out: string;
  /** A new folder within the project, for Astro's own work; what it leaves there belongs to the site. */
  scratch: string;
  /** Begins and ends with a slash. */
  base: string;
  site: string | undefined;
  /** Pages of earlier builds. */
  store: PackStore;
  /** Digest of everything that decides what a view becomes as a page: templates, packages, options. */
  version: string;
  /** How the view model of each page is made, by its path within the site. Other pages are rendered every time. */
  views: ReadonlyMap<string, () => MadeView>;
  /** Hands a view model to the template that is about to render it. */
  give(url: string, view: unknown): void;
  /** Called once before the first page is rendered, with the numbers to render and in all. */
  onStart(rendered: number, all: number): void;
  /**
   * Called for each page in order.
   * @param part what the search index takes from it, where it was rendered just now
   */
  onPage(page: RenderedPage, part: string | undefined): void;
  /** Called once, after the last page that the search index may take: lists, which it leaves out, come last. */
  onTexts(): void;
}

/** What was rendered. */
export interface Rendered {
  /** Every page in order. */
  pages: RenderedPage[];
  /** The files of the pages, by their path within the site. */
  files: ReadonlyMap<string, FileDigest>;
}

/** One page to come. */
interface Planned {
  url: string;
  /** Its key in the store, once its view is known. */
  key: string | undefined;
  page: RenderedPage | undefined;
  /** What the index takes from it, until it is handed on. */
  part: string | undefined;
}

/**
 * Renders the site with Astro, except for pages whose view model was rendered before by the same
 * templates: those come from the store. Astro never hears of them, so that its own incremental cache,
 * which a killed build leaves inconsistent, is not needed.
 */
export async function renderSite(options: RenderOptions): Promise<Rendered> {
  const plan = new Plan(options);
  await build({
    root: options.root,
    outDir: options.scratch,
    base: options.base,
    logLevel: 'warn',
    ...(options.site === undefined ? {} : { site: options.site }),
    integrations: [reuse(plan)],
  });
  cpSync(options.scratch, options.out, { recursive: true });
  return plan.finish();
}

function reuse(plan: Plan): AstroIntegration {
  return {
    name: 'dossier:reuse',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((renderer) => withPlan(renderer, plan)),
    },
  };
}

function withPlan(renderer: AstroPrerenderer, plan: Plan): AstroPrerenderer {
  return {
    ...renderer,
    async getStaticPaths() {
      const paths = await renderer.getStaticPaths();
      const isPage = ({ route }: (typeof paths)[number]): boolean =>
        route.type === 'page' && !/^\/(404|500)$/.test(route.route);
      const isList = ({ route }: (typeof paths)[number]): boolean => REST.test(route.route);
      const texts = paths.filter((one) => isPage(one) && !isList(one));
      const lists = paths.filter((one) => isPage(one) && isList(one));
      const urls = (of: typeof paths) => of.map(({ pathname }) => urlOf(pathname));
      const found = await plan.begin(urls(texts), urls(lists));
      return [...paths.filter((one) => !isPage(one)), ...texts, ...lists].filter(
        (one) => !isPage(one) || !found.has(urlOf(one.pathname)),
      );
    },
    async render(request, context) {
      const url = plan.urlOf(request);
      if (url === undefined) return renderer.render(request, context);
      const made = plan.prepare(url);
      const result = await renderer.render(request, context);
      const response = result instanceof Response ? result : result.response;
      if (response.status !== 200) return result;
      await plan.rendered(url, await response.text(), made);
      // Astro writes nothing for an empty answer: the page is already where it belongs.
      return new Response(null);
    },
  };
}

/** Routes of lists cut into pages end in a rest parameter. */
const REST = /\[\.\.\./;

function urlOf(pathname: string): string {
  return `/${pathname.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}

/** The pages of one build: which the store has, which are to be rendered, and how far the site is. */
class Plan {
  readonly #options: RenderOptions;
  readonly #pages: Planned[] = [];
  readonly #byUrl = new Map<string, Planned>();
  readonly #writer: FileWriter;
  #reported = 0;
  /** How many pages come before the lists. */
  #texts = 0;

  constructor(options: RenderOptions) {
    this.#options = options;
    this.#writer = new FileWriter(options.out);
  }

  /** Writes what the store has. @returns the addresses of those pages */
  async begin(texts: readonly string[], lists: readonly string[]): Promise<Set<string>> {
    const urls = [...texts, ...lists];
    this.#texts = texts.length;
    const { store, version, views, onStart } = this.#options;
    const found = new Set<string>();
    // Where these templates have rendered nothing yet, views are made when they are rendered, once.
    const isNew = !store.get(keyOf(version, '', ''));
    if (isNew) store.set(keyOf(version, '', ''), Buffer.alloc(1));
    for (const url of urls) {
      const planned: Planned = { url, key: undefined, page: undefined, part: undefined };
      this.#pages.push(planned);
      this.#byUrl.set(url, planned);
      const make = isNew ? undefined : views.get(url);
      if (!make) continue;
      planned.key = keyOf(version, url, make().hash());
      const entry = store.get(planned.key);
      if (!entry) continue;
      this.#write(planned, unpack(entry));
      await this.#writer.room();
      found.add(url);
    }
    await this.#writer.finish();
    onStart(urls.length - found.size, urls.length);
    this.#report();
    return found;
  }

  /** The address of a request to one of these pages. */
  urlOf(request: Request): string | undefined {
    const { pathname } = new URL(request.url);
    const url = urlOf(decodeURI(pathname).slice(this.#options.base.length - 1));
    return this.#byUrl.has(url) ? url : undefined;
  }

  /** Makes the view model of a page that is about to be rendered. */
  prepare(url: string): MadeView | undefined {
    const made = this.#options.views.get(url)?.();
    if (made) this.#options.give(url, made.view);
    return made;
  }

  async rendered(url: string, text: string, made: MadeView | undefined): Promise<void> {
    const planned = this.#byUrl.get(url);
    if (!planned) throw new Error(`The page ${url} was not planned.`);
    const { version, store } = this.#options;
    planned.part = indexedPart(text);
    const entry: Entry = {
      indexed: planned.part === undefined ? undefined : digestOf(Buffer.from(planned.part)).sha256,
      copy: fileOf(made?.copy() ?? ''),
      html: fileOf(text),
    };
    this.#write(planned, entry);
    if (made) store.set(planned.key ?? keyOf(version, url, made.hash()), pack(entry));
    this.#report();
    await this.#writer.room();
  }

  #write(planned: Planned, { indexed, copy, html }: Entry): void {
    const folder = planned.url.slice(1);
    this.#writer.write(`${folder}index.html`, html.data, html);
    if (copy.size > 0) this.#writer.write(`${folder}index.md`, copy.data, copy);
    planned.page = { url: planned.url, indexed: indexed?.toString('base64url') };
  }

  #report(): void {
    for (let next = this.#pages[this.#reported]; next?.page; next = this.#pages[this.#reported]) {
      this.#options.onPage(next.page, next.part);
      next.part = undefined;
      this.#reported++;
      if (this.#reported === this.#texts) this.#options.onTexts();
    }
  }

  async finish(): Promise<Rendered> {
    await this.#writer.finish();
    const pages = this.#pages.map(({ url, page }) => {
      if (!page) throw new Error(`The page ${url} was not rendered.`);
      return page;
    });
    return { pages, files: this.#writer.written };
  }
}

function fileOf(text: string): Entry['html'] {
  const data = Buffer.from(text);
  return { data, ...digestOf(data) };
}

function keyOf(version: string, url: string, hash: string): string {
  return createHash('sha256').update(`${version}\0${url}\0${hash}`).digest('base64url');
}
