import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';

/** What a crawler met that follows every link of a site. */
export interface Crawl {
  /** Text of each page's main part, by its address within the site without `index.html`. */
  pages: Map<string, string>;
  /** Every other file that pages name, by its address within the site. */
  files: Set<string>;
  /** Addresses outside the site. */
  external: Set<string>;
  /** Addresses within the site that lead to nothing, and fragments to no element, each with the page that names it. */
  dead: string[];
}

type Load = (url: URL) => Promise<string | undefined>;

const load: Record<string, Load> = {
  'http:': async (url) => {
    const response = await fetch(url);
    return response.ok ? response.text() : undefined;
  },
  'file:': (url) => readFile(fileURLToPath(url), 'utf8').catch(() => undefined),
};

/**
 * Follows every link from a front page on.
 * @param root address of the folder that holds the front page; what does not begin with it is outside
 * @param home the front page, relative to it
 */
export async function crawl(root: string, home: string): Promise<Crawl> {
  const found: Crawl = { pages: new Map(), files: new Set(), external: new Set(), dead: [] };
  const ids = new Map<string, Set<string>>();
  const fragments: [page: string, target: string, id: string][] = [];
  const seen = new Set<string>();
  const queue: [url: URL, from: string][] = [[new URL(home, root), '']];
  for (const [url, from] of queue) {
    const key = keyOf(url, root);
    if (url.hash !== '') fragments.push([from, key, decodeURIComponent(url.hash.slice(1))]);
    if (seen.has(key)) continue;
    seen.add(key);
    const text = await load[url.protocol]?.(new URL(url.pathname, url));
    if (text === undefined) found.dead.push(`${from} → ${key}`);
    else if (!isPage(key)) found.files.add(key);
    else {
      const tree = fromHtml(text);
      const main = select('main', tree);
      found.pages.set(key, main ? textOf(main) : '');
      ids.set(key, new Set(selectAll('[id]', tree).map(({ properties }) => String(properties.id))));
      for (const next of referencesOf(tree, url)) {
        if (next.href.startsWith(root)) queue.push([next, key]);
        else found.external.add(next.href);
      }
    }
  }
  for (const [page, target, id] of fragments) {
    if (found.pages.has(target) && !ids.get(target)?.has(id)) found.dead.push(`${page} → ${target}#${id}`);
  }
  return found;
}

/** A page's address within the site, the same over http and in a folder. */
function keyOf(url: URL, root: string): string {
  return `${url.protocol}//${url.host}${url.pathname}`.slice(root.length).replace(/(^|\/)index\.html$/, '$1');
}

function isPage(key: string): boolean {
  return key === '' || key.endsWith('/');
}

function referencesOf(tree: ReturnType<typeof fromHtml>, page: URL): URL[] {
  const named = selectAll('a[href], link[href], img[src], script[src], form[action]', tree);
  return named.flatMap(({ tagName, properties }) => {
    if (tagName === 'link' && /canonical|preload/.test(String(properties.rel))) return [];
    const url = URL.parse(String(properties.href ?? properties.src ?? properties.action), page);
    return url && /^(?:https?|file):$/.test(url.protocol) ? [url] : [];
  });
}
