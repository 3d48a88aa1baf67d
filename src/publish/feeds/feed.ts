import type { ViewContext } from '../../views/context.ts';
import type { Href } from '../../views/urls.ts';
import { element } from '../xml.ts';
import { urnOf } from './ids.ts';

/** A feed before it has a format. Days are `YYYY-MM-DD`; text is plain. */
export interface Feed {
  /** Name of the file without its ending. */
  name: string;
  title: string;
  updated: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** `urn:uuid:…` */
  id: string;
  title: string;
  href: Href;
  published?: string;
  updated: string;
  /** Paragraphs. */
  text: string[];
  tags: string[];
}

/** Feeds stand in this folder of the site. */
export const FEEDS = 'feeds';

/** Dossiers know days, feeds want instants: the first of the day, UTC. */
function instant(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Where a feed leads: the whole address where the site's own is known, else one relative to the feed. */
function addressOf({ urls }: ViewContext, href: Href): string {
  return urls.absolute(href) ?? `../${href.slice(urls.base.length)}`;
}

function rightsOf({ dossier: { ceiling, file } }: ViewContext): string {
  return [`TLP:${ceiling}`, file.licence].filter((part) => part !== undefined).join(' · ');
}

/** The feed as Atom (RFC 4287). */
export function atom(context: ViewContext, feed: Feed): string {
  const { dossier, urls, lang } = context;
  const { file } = dossier;
  const self = urls.absolute(urls.file(`${FEEDS}/${feed.name}.xml`));
  const head = [
    element('id', {}, urnOf(file.id, FEEDS, feed.name)),
    element('title', {}, feed.title),
    element('subtitle', {}, file.title),
    element('updated', {}, instant(feed.updated)),
    ...file.authors.map((name) => element('author', {}, { raw: element('name', {}, name) })),
    element('rights', {}, rightsOf(context)),
    ...(self === undefined
      ? []
      : [element('link', { rel: 'self', type: 'application/atom+xml', href: self })]),
    element('link', { rel: 'alternate', type: 'text/html', href: addressOf(context, urls.home) }),
  ];
  const body = [...head, ...feed.entries.map((entry) => atomEntry(context, entry))].join('\n');
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('feed', attributes, { raw: `\n${body}\n` })}\n`;
}

function atomEntry(context: ViewContext, entry: FeedEntry): string {
  const parts = [
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    ...(entry.published === undefined ? [] : [element('published', {}, instant(entry.published))]),
    element('updated', {}, instant(entry.updated)),
    element('link', { rel: 'alternate', type: 'text/html', href: addressOf(context, entry.href) }),
    ...entry.tags.map((term) => element('category', { term })),
    element('content', { type: 'html' }, htmlOf(entry.text)),
  ];
  return element('entry', {}, { raw: `\n${parts.join('\n')}\n` });
}

function htmlOf(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => element('p', {}, text)).join('');
}

/** The feed as JSON Feed 1.1. Its addresses must be whole, so without the site's own there are none. */
export function jsonFeed(context: ViewContext, feed: Feed): string {
  const { dossier, urls, lang, words } = context;
  const home = urls.absolute(urls.home);
  const self = urls.absolute(urls.file(`${FEEDS}/${feed.name}.json`));
  const items = feed.entries.map((entry) => {
    const url = urls.absolute(entry.href);
    return {
      id: entry.id,
      ...(url === undefined ? {} : { url }),
      title: entry.title,
      content_html: htmlOf(entry.text),
      content_text: entry.text.join('\n\n'),
      ...(entry.published === undefined ? {} : { date_published: instant(entry.published) }),
      date_modified: instant(entry.updated),
      ...(entry.tags.length > 0 ? { tags: entry.tags } : {}),
    };
  });
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${dossier.file.title}${words.punctuation.colon}${feed.title}`,
    ...(home === undefined ? {} : { home_page_url: home }),
    ...(self === undefined ? {} : { feed_url: self }),
    description: rightsOf(context),
    language: lang,
    authors: dossier.file.authors.map((name) => ({ name })),
    items,
  };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}
