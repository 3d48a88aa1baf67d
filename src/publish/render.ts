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
  /** Called once before the first page is rendered, with the numbers to render and in all. */
  onStart(rendered: number, all: number): void;
  /** Called for each page in order, as soon as it and all before it are written. */
  onPage(page: RenderedPage): void;
}

/** One page to come: its key in the store where its view has a hash. */
interface Planned {
  url: string;
  key: string | undefined;
  page: RenderedPage | undefined;
}

/** Bytes before the page in an entry of the store: the digest of what search takes from it, or zeros. */
const DIGEST = 32;
const NOT_INDEXED = Buffer.alloc(DIGEST);

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
      const found = plan.begin(
        paths.filter(isPage).map(({ pathname, cacheKey }) => ({ url: urlOf(pathname), cacheKey })),
      );
      return paths.filter((one) => !isPage(one) || !found.has(urlOf(one.pathname)));
    },
    async render(request, context) {
      const result = await renderer.render(request, context);
      const response = result instanceof Response ? result : result.response;
      const url = plan.urlOf(request);
      if (url === undefined || response.status !== 200) return result;
      plan.rendered(url, Buffer.from(await response.arrayBuffer()));
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
  begin(paths: readonly { url: string; cacheKey?: string | undefined }[]): Set<string> {
    const { store, version, onStart } = this.#options;
    const found = new Set<string>();
    for (const { url, cacheKey } of paths) {
      const key = cacheKey === undefined ? undefined : keyOf(version, url, cacheKey);
      const planned: Planned = { url, key, page: undefined };
      this.#pages.push(planned);
      this.#byUrl.set(url, planned);
      const entry = key === undefined ? undefined : store.get(key);
      if (!entry) continue;
      this.#write(planned, entry.subarray(DIGEST), entry.subarray(0, DIGEST));
      found.add(url);
    }
    onStart(paths.length - found.size, paths.length);
    this.#report();
    return found;
  }

  /** The address of a request to one of these pages. */
  urlOf(request: Request): string | undefined {
    const { pathname } = new URL(request.url);
    const url = urlOf(decodeURI(pathname).slice(this.#options.base.length - 1));
    return this.#byUrl.has(url) ? url : undefined;
  }

  rendered(url: string, html: Buffer): void {
    const planned = this.#byUrl.get(url);
    if (!planned) throw new Error(`The page ${url} was not planned.`);
    const part = indexedPart(html.toString('utf8'));
    const digest = part === undefined ? NOT_INDEXED : createHash('sha256').update(part).digest();
    this.#write(planned, html, digest);
    if (planned.key !== undefined) this.#options.store.set(planned.key, Buffer.concat([digest, html]));
    this.#report();
  }

  #write(planned: Planned, html: Buffer, digest: Buffer): void {
    const folder = path.join(this.#options.out, planned.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), html);
    planned.page = {
      url: planned.url,
      indexed: digest.equals(NOT_INDEXED) ? undefined : digest.toString('base64url'),
    };
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

function keyOf(version: string, url: string, cacheKey: string): string {
  return createHash('sha256').update(`${version}\0${url}\0${cacheKey}`).digest('base64url');
}
