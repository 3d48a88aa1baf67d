import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type AstroIntegration, type AstroPrerenderer, build } from 'astro';
import type { PackStore } from '../dossier/pack.ts';
import { indexedPart } from './indexedPart.ts';

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
  /** Called for each page in order, as soon as it and all before it are written. */
  onPage(page: RenderedPage): void;
}

/** One page to come. */
interface Planned {
  url: string;
  /** Its key in the store, once its view is known. */
  key: string | undefined;
  page: RenderedPage | undefined;
}

/**
 * Renders the site with Astro, except for pages whose view model was rendered before by the same
 * templates: those come from the store. Astro never hears of them, so that its own incremental cache,
 * which a killed build leaves inconsistent, is not needed.
 * @returns every page in order
 */
export async function renderSite(options: RenderOptions): Promise<RenderedPage[]> {
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
      const found = plan.begin(paths.filter(isPage).map(({ pathname }) => urlOf(pathname)));
      return paths.filter((one) => !isPage(one) || !found.has(urlOf(one.pathname)));
    },
    async render(request, context) {
      const url = plan.urlOf(request);
      if (url === undefined) return renderer.render(request, context);
      const made = plan.prepare(url);
      const result = await renderer.render(request, context);
      const response = result instanceof Response ? result : result.response;
      if (response.status !== 200) return result;
      plan.rendered(url, Buffer.from(await response.arrayBuffer()), made);
      // Astro writes nothing for an empty answer: the page is already where it belongs.
      return new Response(null);
    },
  };
}

function urlOf(pathname: string): string {
  return `/${pathname.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}

/** The pages of one build: which the store has, which are to be rendered, and how far the site is. */
class Plan {
  readonly #options: RenderOptions;
  readonly #pages: Planned[] = [];
  readonly #byUrl = new Map<string, Planned>();
  #reported = 0;

  constructor(options: RenderOptions) {
    this.#options = options;
  }

  /** Writes what the store has. @returns the addresses of those pages */
  begin(urls: readonly string[]): Set<string> {
    const { store, version, views, onStart } = this.#options;
    const found = new Set<string>();
    // Where these templates have rendered nothing yet, views are made when they are rendered, once.
    const isNew = !store.get(keyOf(version, '', ''));
    if (isNew) store.set(keyOf(version, '', ''), Buffer.alloc(1));
    for (const url of urls) {
      const planned: Planned = { url, key: undefined, page: undefined };
      this.#pages.push(planned);
      this.#byUrl.set(url, planned);
      const make = isNew ? undefined : views.get(url);
      if (!make) continue;
      planned.key = keyOf(version, url, make().hash());
      const entry = store.get(planned.key);
      if (!entry) continue;
      this.#write(planned, unpack(entry));
      found.add(url);
    }
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

  rendered(url: string, html: Buffer, made: MadeView | undefined): void {
    const planned = this.#byUrl.get(url);
    if (!planned) throw new Error(`The page ${url} was not planned.`);
    const { version, store } = this.#options;
    const part = indexedPart(html.toString('utf8'));
    const digest = part === undefined ? NOT_INDEXED : createHash('sha256').update(part).digest();
    const entry: Entry = { digest, copy: Buffer.from(made?.copy() ?? ''), html };
    this.#write(planned, entry);
    if (made) store.set(planned.key ?? keyOf(version, url, made.hash()), pack(entry));
    this.#report();
  }

  #write(planned: Planned, { digest, copy, html }: Entry): void {
    const folder = path.join(this.#options.out, planned.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), html);
    if (copy.length > 0) writeFileSync(path.join(folder, 'index.md'), copy);
    const indexed = digest.equals(NOT_INDEXED) ? undefined : digest.toString('base64url');
    planned.page = { url: planned.url, indexed };
  }

  #report(): void {
    for (let next = this.#pages[this.#reported]?.page; next; next = this.#pages[this.#reported]?.page) {
      this.#options.onPage(next);
      this.#reported++;
    }
  }

  finish(): RenderedPage[] {
    return this.#pages.map(({ url, page }) => {
      if (!page) throw new Error(`The page ${url} was not rendered.`);
      return page;
    });
  }
}

/** A page as the store keeps it. */
interface Entry {
  /** Of what search takes from the page; zeros where that is nothing. */
  digest: Buffer;
  /** Empty where there is none. */
  copy: Buffer;
  html: Buffer;
}

const DIGEST = 32;
const LENGTH = 4;
const NOT_INDEXED = Buffer.alloc(DIGEST);

function pack({ digest, copy, html }: Entry): Buffer {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(copy.length);
  return Buffer.concat([digest, length, copy, html]);
}

function unpack(bytes: Buffer): Entry {
  const start = DIGEST + LENGTH;
  const end = start + bytes.readUInt32LE(DIGEST);
  return { digest: bytes.subarray(0, DIGEST), copy: bytes.subarray(start, end), html: bytes.subarray(end) };
}

function keyOf(version: string, url: string, hash: string): string {
  return createHash('sha256').update(`${version}\0${url}\0${hash}`).digest('base64url');
}
