import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageKey } from '../dossier/page.ts';
import { type Collection, collections } from '../dossier/schema.ts';
import type { ViewContext } from '../views/context.ts';
import type { Href } from '../views/urls.ts';
import { escapeXml } from './xml.ts';

/** A sitemap holds at most this many addresses (sitemaps.org). */
const MOST = 50_000;

/** Writes `sitemap.xml`, and parts beside it on a very large dossier; nothing where the site has no address. */
export async function writeSitemap(context: ViewContext, dir: string): Promise<void> {
  const all = addresses(context);
  if (all.length === 0) return;
  if (all.length <= MOST) return writeFile(path.join(dir, 'sitemap.xml'), urlSet(all));
  const parts: string[] = [];
  for (let at = 0; at < all.length; at += MOST) {
    const name = `sitemap-${at / MOST + 1}.xml`;
    await writeFile(path.join(dir, name), urlSet(all.slice(at, at + MOST)));
    parts.push(context.urls.absolute(context.urls.file(name)) ?? name);
  }
  const index = parts.map((part) => `<sitemap><loc>${escapeXml(part)}</loc></sitemap>\n`).join('');
  await writeFile(
    path.join(dir, 'sitemap.xml'),
    `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index}</sitemapindex>\n`,
  );
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

function urlSet(all: readonly string[]): string {
  const urls = all.map((address) => `<url><loc>${escapeXml(address)}</loc></url>\n`).join('');
  return `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`;
}

const routes = [
  'timeline',
  'matrix',
  'map',
  'claims',
  'summary',
  'about',
  'a-z',
  'glossary',
  'changes',
  'corrections',
  'data',
] as const;

/** Whole addresses of every page worth finding, the front page first. */
function addresses({ dossier, urls }: ViewContext): string[] {
  const pages: PageKey[] = Object.values(dossier.order).flat();
  const lists: Collection[] = [...collections];
  const hrefs: Href[] = [
    urls.home,
    ...lists.map((collection) => urls.route(collection)),
    ...routes.map((route) => urls.route(route)),
    ...pages.map((key) => urls.page(key)),
    ...Object.keys(dossier.sources).map((id) => urls.source(id)),
  ];
  return [...new Set(hrefs)].flatMap((href) => urls.absolute(href) ?? []);
}
