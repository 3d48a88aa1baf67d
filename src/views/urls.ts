import { anchorId } from '../dossier/anchors.ts';
import type { PageKey } from '../dossier/page.ts';
import type { Collection } from '../dossier/schema.ts';

/** An address within the site, base included. Only this module makes them. */
export type Href = string & { readonly __href: unique symbol };

/** Routes that are not pages of a collection. */
export type Route =
  | 'timeline'
  | 'matrix'
  | 'map'
  | 'claims'
  | 'search'
  | 'about'
  | 'a-z'
  | 'glossary'
  | 'summary'
  | 'changes'
  | 'corrections'
  | 'data'
  | 'guide'
  | Collection;

/** Every address of the site, made in one place so that a sub-path cannot be forgotten. */
export interface Urls {
  base: string;
  home: Href;
  route(route: Route): Href;
  page(key: PageKey): Href;
  source(id: string): Href;
  /** A page of a list, by its path without slashes at the ends. */
  list(path: string): Href;
  /** A claim, judgement, gap or connection on the page that holds it. */
  anchor(page: PageKey, kind: Anchored, id: string): Href;
  /** An element of a page. */
  within(page: Href, element: string): Href;
  /** A file beside the pages, such as `assets/dossier.js`. */
  file(path: string): Href;
  /** The whole address, where the site's own is known. */
  absolute(href: Href): string | undefined;
}

/**
 * @param base begins and ends with a slash.
 * @param home the page key of the front page, which stands at the base.
 * @param site address of the published site, as for {@link siteRoot}
 */
export function urlsOf(base: string, home: PageKey, site?: string): Urls {
  const at = (path: string) => `${base}${path}` as Href;
  const root = siteRoot(site, base);
  const page = (key: PageKey) => (key === home ? at('') : at(`${key}/`));
  return {
    base,
    home: at(''),
    route: (route) => at(`${route}/`),
    page,
    source: (id) => at(`sources/${id}/`),
    list: (path) => at(`${path}/`),
    anchor: (key, kind, id) => `${page(key)}#${anchorId(kind, id)}` as Href,
    within: (href, element) => `${href}#${element}` as Href,
    file: (path) => at(path.split('/').map(encodeURIComponent).join('/')),
    absolute: (href) => root && new URL(`./${href.slice(base.length)}`, root).href,
  };
}

/**
 * Where the pages of a published site begin.
 * @param site its address, such as `https://example.org/libya/`; without a path it is that of the host
 * @param base as for {@link urlsOf}: the path of a site whose address has none
 * @returns ends with a slash; undefined where the site has no address
 */
export function siteRoot(site: string | undefined, base: string): string | undefined {
  if (site === undefined) return undefined;
  const { origin, pathname } = new URL(site);
  return `${origin}${pathname === '/' ? base : pathname.replace(/\/?$/, '/')}`;
}

/** What a page holds and other pages lead to. */
type Anchored = 'claim' | 'judgement' | 'gap' | 'connection';

/**
 * Where an image of the content's `assets/` stands in the site: apart from what the program puts in its own
 * `assets/`, so that no name can clash.
 */
export function imagePath(asset: string): string {
  return `images/${asset.replace(/^assets\//, '')}`;
}
