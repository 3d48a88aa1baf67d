import type { Page } from '../dossier/page.ts';
import type { Source } from '../dossier/schema.ts';
import type { ViewContext } from './context.ts';
import { type JsonLdNode, jsonLdOf, jsonLdOfSource } from './jsonld.ts';
import type { Href } from './urls.ts';

/** The image that stands for the dossier where links to it are shared. */
export const coverImage = 'assets/cover.png';

/** Open Graph properties of a page, in order: `og:` name and content. Addresses are whole or left out. */
export function openGraph(
  { dossier, urls, lang }: ViewContext,
  page: { title: string; href: Href; description?: string },
): [string, string][] {
  const address = urls.absolute(page.href);
  const image = urls.absolute(urls.file(coverImage));
  const locale = openGraphLocale(lang);
  const isFront = page.href === urls.home;
  return [
    ['title', page.title],
    ['type', isFront ? 'website' : 'article'],
    ['site_name', dossier.file.title],
    ...(locale === undefined ? [] : [['locale', locale] as [string, string]]),
    ...(page.description === undefined ? [] : [['description', page.description] as [string, string]]),
    ...(address === undefined ? [] : [['url', address] as [string, string]]),
    ...(image === undefined
      ? []
      : ([
          ['image', image],
          ['image:width', '1200'],
          ['image:height', '630'],
          ['image:alt', dossier.file.title],
        ] as [string, string][])),
  ];
}

/** A language as Open Graph writes one, `fr_FR`; undefined where the tag names no land. */
export function openGraphLocale(lang: string): string | undefined {
  const [, language, region] = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(lang) ?? [];
  return language && region ? `${language.toLowerCase()}_${region.toUpperCase()}` : undefined;
}

/** A page as JSON-LD for machines that read its head. */
export function pageJsonLd(context: ViewContext, page: Page): JsonLdNode {
  return withContext(jsonLdOf(context, page, idIn(context)));
}

/** A source as JSON-LD, for the head of its page. */
export function sourceJsonLd(context: ViewContext, source: Source): JsonLdNode {
  return withContext(jsonLdOfSource(context, source, idIn(context)));
}

function idIn({ urls }: ViewContext): (href: Href) => string {
  return (href) => urls.absolute(href) ?? href;
}

function withContext(node: JsonLdNode): JsonLdNode {
  return { '@context': 'https://schema.org', ...node };
}
