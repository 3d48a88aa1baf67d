import { fill } from '../dossier/phrases.ts';
import {
  type Collection,
  collections,
  type DossierFile,
  type PageCollection,
  type Tlp,
} from '../dossier/schema.ts';
import type { ViewContext } from './context.ts';
import { type FeedLink, feedLinks } from './feeds.ts';
import { openGraph } from './head.ts';
import { directionOfLang } from './html.ts';
import type { LinkView } from './links.ts';
import { perContext } from './perContext.ts';
import { asOfText, editionText } from './publication.ts';
import type { Href, Route } from './urls.ts';
import type { Words } from './words/dictionary.ts';
import { listOf } from './words.ts';

/** What stands around every page: head, marking, navigation and foot. */
export interface Chrome {
  lang: string;
  /** Language of numbers and dates, where the interface has no words in that of the dossier. */
  spoken?: string;
  dir: 'ltr' | 'rtl';
  words: Words;
  title: string;
  description: string;
  openGraph: [string, string][];
  dossierTitle: string;
  home: Href;
  marking: string;
  tlp: Tlp;
  asOf: string;
  nav: { href: Href; label: string; current: boolean }[];
  az: Href;
  script: Href;
  icon: Href;
  fonts: { styles: Href; preload: Href[] };
  /** Whole address of the page, where the site's own is known. */
  canonical?: string;
  /** Feeds, for feed readers. */
  feeds: FeedLink[];
  foot: FootView;
}

export interface FootView {
  authors: string;
  reviewed: string;
  status: string;
  asOf: string;
  edition?: string;
  contact?: LinkView;
  licence?: string;
  corrections?: string;
  about: Href;
  summary: LinkView;
  data: LinkView;
  changes: LinkView;
  correctionsPage: LinkView;
  guide: LinkView;
  glossary?: LinkView;
}

/** The faces of the first lines of every page; a late one would wait for the next page. */
function facesOf({ title }: DossierFile): string[] {
  const latin = ['source-serif-4-normal-latin.woff2', 'source-sans-3-normal-latin.woff2'];
  return /\p{Script=Arabic}/u.test(title) ? [...latin, 'noto-naskh-arabic-normal-arabic.woff2'] : latin;
}

const sections: readonly Route[] = [
  'actors',
  'matrix',
  'events',
  'documents',
  'places',
  'map',
  'timeline',
  'claims',
  'sources',
];

/** The parts of the navigation that this dossier has: collections without a page are left out. */
const sectionsOf = perContext('sections', ({ dossier: { order } }) =>
  sections.filter((route) => !isPageCollection(route) || order[route].length > 0),
);

/**
 * @param href address of the page itself.
 * @param section the part of the navigation it belongs to.
 */
export function chrome(
  context: ViewContext,
  page: { title: string; href: Href; section?: Route | 'home'; description?: string },
): Chrome {
  const { dossier, words, urls, lang, spoken } = context;
  const { file } = dossier;
  const canonical = urls.absolute(page.href);
  const asOf = asOfText(context);
  const description = page.description ?? `${page.title}${words.punctuation.colon}${file.title}. ${asOf}.`;
  return {
    lang,
    ...(spoken === lang ? {} : { spoken }),
    dir: directionOfLang(lang),
    words,
    title: page.title,
    description,
    openGraph: openGraph(context, { ...page, description }),
    dossierTitle: file.title,
    home: urls.home,
    marking: `TLP:${file.tlp}`,
    tlp: file.tlp,
    asOf,
    nav: [
      { href: urls.home, label: words.nav.home, current: page.section === 'home' },
      ...sectionsOf(context).map((route) => ({
        href: urls.route(route),
        label: routeLabel(words, route),
        current: page.section === route,
      })),
    ],
    az: urls.route('a-z'),
    script: urls.file('assets/dossier.js'),
    icon: urls.file('favicon.svg'),
    fonts: {
      styles: urls.file('assets/fonts.css'),
      preload: facesOf(file).map((name) => urls.file(`assets/fonts/${name}`)),
    },
    ...(canonical === undefined ? {} : { canonical }),
    feeds: feedLinks(context),
    foot: foot(context),
  };
}

/** What a route is called in the navigation. */
export function routeLabel(words: Words, route: Route): string {
  if (route === 'a-z') return words.nav.az;
  if (route === 'changes' || route === 'corrections') return words[route].title;
  if (route === 'guide') return words.guide.title;
  return isCollection(route) ? words.collections[route] : words.nav[route];
}

function isPageCollection(route: Route): route is PageCollection {
  return isCollection(route) && route !== 'sources';
}

function isCollection(route: Route): route is Collection {
  return collections.some((collection) => collection === route);
}

function foot(context: ViewContext): FootView {
  const { dossier, words, urls, spoken } = context;
  const { file } = dossier;
  const reviewers = file.reviewedBy ?? [];
  const edition = editionText(context);
  return {
    authors: fill(words.cover.by, { names: listOf(file.authors, spoken) }),
    reviewed:
      reviewers.length > 0
        ? fill(words.cover.reviewedBy, { names: listOf(reviewers, spoken) })
        : words.cover.notReviewed,
    status: words.cover.status[file.status],
    asOf: asOfText(context),
    ...(edition === undefined ? {} : { edition }),
    ...(file.contact === undefined ? {} : { contact: contactOf(file.contact) }),
    ...(file.licence === undefined ? {} : { licence: file.licence }),
    ...(file.corrections === undefined ? {} : { corrections: file.corrections }),
    about: urls.route('about'),
    summary: { href: urls.route('summary'), label: words.nav.summary },
    data: { href: urls.route('data'), label: words.nav.data },
    changes: { href: urls.route('changes'), label: words.changes.title },
    correctionsPage: { href: urls.route('corrections'), label: words.corrections.title },
    guide: { href: urls.route('guide'), label: words.guide.title },
    ...(Object.keys(dossier.style.abbreviations ?? {}).length === 0
      ? {}
      : { glossary: { href: urls.route('glossary'), label: words.nav.glossary } }),
  };
}

function contactOf(contact: string): LinkView {
  if (/^[^\s@]+@[^\s@]+$/.test(contact)) return { href: `mailto:${contact}` as Href, label: contact };
  return /^https?:\/\//.test(contact) ? { href: contact as Href, label: contact } : { label: contact };
}
