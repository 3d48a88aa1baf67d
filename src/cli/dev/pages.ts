import { keyOf } from '../../dossier/nameIndex.ts';
import type { PageKey } from '../../dossier/page.ts';
import { barePage, type SentPage, withScript } from './page.ts';
import type { Shown } from './session.ts';
import type { Templates } from './templates.ts';

/** Renders pages as they are asked for, each once for each state of the dossier. */
export class Pages {
  readonly #templates: Templates;
  readonly #scripts: string;
  readonly #known = new WeakMap<Shown['build'], Map<string, Promise<SentPage>>>();

  /** @param scripts digest of the site's scripts */
  constructor(templates: Templates, scripts: string) {
    this.#templates = templates;
    this.#scripts = scripts;
  }

  /** Whether a page stands at a path within the site, base left out. */
  has(shown: Shown, pathname: string): boolean {
    return (
      isEntry(shown, pathname) ||
      shown.pages().has(pathname) ||
      (pathname.endsWith('/') && this.#templates.fixed.includes(pathname))
    );
  }

  /** Every path at which a page stands. */
  paths(shown: Shown): string[] {
    const fixed = this.#templates.fixed.filter((path) => path.endsWith('/') && !shown.pages().has(path));
    return [...shown.pages().keys(), ...fixed];
  }

  /** The page at a path with the script of the preview; never fails. */
  at(shown: Shown, pathname: string): Promise<SentPage> {
    const pages = this.#known.get(shown.build) ?? new Map<string, Promise<SentPage>>();
    this.#known.set(shown.build, pages);
    const page = pages.get(pathname) ?? this.#make(shown, pathname);
    pages.set(pathname, page);
    return page;
  }

  /** The page as a build would make it. @throws what its template throws */
  async html(shown: Shown, pathname: string): Promise<string> {
    return (await this.#templates.render(shown.build, pathname)).text;
  }

  async #make(shown: Shown, pathname: string): Promise<SentPage> {
    const { base } = shown.build;
    const about = { href: `${base}${pathname.slice(1)}`, base };
    const { findings } = shown.findings(about.href);
    try {
      const isKnown = this.has(shown, pathname);
      const page = await this.#templates.render(shown.build, isKnown ? pathname : '/404/');
      return withScript(page, about, this.#scripts);
    } catch (error) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const text = findings
        .map(({ place, message, source }) => `${place} ${message}\n${source}\n`)
        .join('\n');
      const title = 'This page cannot be shown';
      return withScript({ status: 500, text: barePage(title, text || said) }, about, this.#scripts);
    }
  }
}

/** Whether a page of the content stands at a path: known without a plan of the whole site. */
function isEntry({ build, context }: Shown, pathname: string): boolean {
  const key = pathname.slice(1, -1);
  const page = Object.hasOwn(build.dossier.pages, key) ? build.dossier.pages[key as PageKey] : undefined;
  return page !== undefined && context.urls.page(keyOf(page)) === `${build.base}${pathname.slice(1)}`;
}
