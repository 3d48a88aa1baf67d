import type { Element, Parents } from 'hast';
import { visit } from 'unist-util-visit';
import { decoded } from '../../dossier/percent.ts';
import type { Placed } from './parts.ts';

/** Attributes that name other elements by their ids, several of them by a list. */
const ID_REFERENCES = [
  'htmlFor',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaControls',
  'ariaDetails',
  'headers',
];

/** What a paper's links are resolved against. */
export interface Targets {
  /** Path under which the site was built; begins and ends with a slash. */
  base: string;
  /** Where the pages of the hosted site begin, where it has an address; ends with a slash. */
  root: string | undefined;
  /**
   * The id in the paper for a place of the site.
   * @param path within the site, such as `actors/gna/`
   * @returns undefined where the paper has nothing of it
   */
  at(path: string, fragment: string): string | undefined;
}

/**
 * The id within the paper of an element of one page; a name that XML takes, too.
 * @param prefix the page's own id
 */
export function ownId(prefix: string, id: string): string {
  return `${prefix}--${id.replace(/[^\p{L}\p{N}._-]/gu, '_')}`;
}

const ORIGIN = 'http://site.invalid';

/**
 * Makes a page's ids its own within the paper and turns its links into ones within the paper. A link to what
 * the paper lacks leads to the hosted site, or loses its address where the site has none. Images are named by
 * path within the site. Changes the tree.
 */
export function resolvePage(
  tree: Parents,
  { id: prefix, path }: Pick<Placed, 'id' | 'path'>,
  targets: Targets,
): void {
  visit(tree, 'element', (element) => {
    const { properties } = element;
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'id') properties.id = ownId(prefix, String(value));
      else if (ID_REFERENCES.includes(name)) properties[name] = prefixAll(value, prefix);
      else if (typeof value === 'string' && value.includes('url(#')) {
        properties[name] = value.replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${ownId(prefix, id)})`);
      }
    }
    if (element.tagName === 'img') nameImage(element, path, targets);
    else if (typeof properties.href === 'string') lead(element, properties.href, prefix, path, targets);
  });
}

function lead(element: Element, href: string, prefix: string, path: string, targets: Targets): void {
  const { properties } = element;
  if (element.tagName !== 'a') {
    // `use` and its like: within the same picture.
    if (href.startsWith('#')) properties.href = `#${ownId(prefix, href.slice(1))}`;
    return;
  }
  const url = within(href, `${targets.base}${path}`);
  if (!url) return;
  const place = url.pathname.startsWith(targets.base) ? url.pathname.slice(targets.base.length) : undefined;
  const id = place === undefined ? undefined : targets.at(decoded(place), decoded(url.hash.slice(1)));
  if (id !== undefined) properties.href = `#${id}`;
  else if (place !== undefined && targets.root !== undefined)
    properties.href = new URL(`./${place}${url.search}${url.hash}`, targets.root).href;
  else unlink(element);
  delete properties.target;
  delete properties.download;
}

/** Takes the address off a link; its text stays. A link of a drawing has others within than one of a text. */
export function unlink(element: Element): void {
  const isDrawn = element.children.some(
    (child) => child.type === 'element' && /^(?:circle|rect|text)$/.test(child.tagName),
  );
  element.tagName = isDrawn ? 'g' : 'span';
  for (const name of ['href', 'rel', 'target', 'download', 'hrefLang', 'type'])
    delete element.properties[name];
}

function nameImage(image: Element, path: string, { base }: Targets): void {
  const { properties } = image;
  const url = within(String(properties.src ?? ''), `${base}${path}`);
  if (url) properties.src = decoded(url.pathname.slice(base.length));
  for (const name of ['srcSet', 'sizes', 'loading', 'decoding', 'fetchPriority']) delete properties[name];
}

/** Where a reference within the site leads, seen from a page; undefined for one that names a host of its own. */
function within(reference: string, page: string): URL | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) return undefined;
  return URL.parse(reference, `${ORIGIN}${page}`) ?? undefined;
}

function prefixAll(value: unknown, prefix: string): string[] {
  const ids = Array.isArray(value) ? value : String(value).split(/\s+/);
  return ids.map((id) => ownId(prefix, id));
}
