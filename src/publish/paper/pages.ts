import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { SiteFiles } from '../site.ts';

/** What a page of the site says, without what only a screen has use for. */
export interface SitePage {
  /** Path within the site, such as `actors/gna/`; empty for the front page. */
  path: string;
  title: string;
  /** Language and direction of the title, where they are not the site's. */
  lang?: string;
  dir?: string;
  content: ElementContent[];
  /** Its numbered notes by the id of their list item. */
  notes: Map<string, Element>;
}

/** Paths that only lead on to another one, with the address they lead to. */
export type Redirects = Map<string, string>;

/** Left out of a paper: what is worked with, and what leads around the site. */
const SCREEN_ONLY = [
  'form',
  'button',
  'input',
  'select',
  'search',
  'dialog',
  'nav',
  'script',
  'noscript',
  'style',
  'template',
  '[hidden]',
  '.notes',
  '.contents',
  '.cite-this',
  '.page-history',
  '.heading-link',
  '.reading-time',
].join(',');

/**
 * The pages of a site in the order of their paths; the search page is none of them.
 * @param dossier title that ends every page's own in the window
 */
export function pagesOf(site: SiteFiles, dossier: string): { pages: SitePage[]; redirects: Redirects } {
  const pages: SitePage[] = [];
  const redirects: Redirects = new Map();
  for (const file of site.keys()) {
    const path = /^(.*\/)?index\.html$/.exec(file) ? file.slice(0, -'index.html'.length) : undefined;
    if (path === undefined || path === 'search/') continue;
    const tree = fromHtml(new TextDecoder().decode(site.get(file)));
    const target = redirectOf(tree);
    if (target === undefined) pages.push(...pageOf(path, tree, dossier));
    else redirects.set(path, target);
  }
  return { pages, redirects };
}

function redirectOf(tree: Root): string | undefined {
  const refresh = select('meta[http-equiv="refresh" i]', tree)?.properties.content;
  return /;\s*url=['"]?(.*?)['"]?\s*$/i.exec(String(refresh ?? ''))?.[1];
}

function pageOf(path: string, tree: Root, dossier: string): SitePage[] {
  const main = select('main', tree);
  const heading = select('title', tree);
  if (!main || !heading) return [];
  const named = select('h1[lang]', main)?.properties;
  const notes = new Map(selectAll('.notes li[id]', main).map((item) => [String(item.properties.id), item]));
  return [
    {
      path,
      title: without(textOf(heading).trim(), ` · ${dossier}`),
      ...(named && { lang: String(named.lang), dir: String(named.dir) }),
      content: withoutScreenOnly(main),
      notes,
    },
  ];
}

function withoutScreenOnly(main: Element): ElementContent[] {
  const out = new Set<unknown>(selectAll(SCREEN_ONLY, main));
  visit(main, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !out.has(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return main.children;
}

function without(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}
