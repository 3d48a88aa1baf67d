import { decoded } from '../percent.ts';
import type { Source } from '../schema.ts';

/** What the address of a source tells by itself. */
export interface UrlFacts {
  publisher?: string;
  /** EDTF. */
  published?: string;
  lang?: string;
  /** In square brackets: made from the address, not read. */
  title?: string;
}

/** Languages of countries whose sites mostly keep to one. */
const byCountry: Readonly<Record<string, string>> = {
  de: 'de',
  es: 'es',
  fr: 'fr',
  gr: 'el',
  il: 'he',
  it: 'it',
  ly: 'ar',
  nl: 'nl',
  pl: 'pl',
  pt: 'pt',
  ru: 'ru',
  sa: 'ar',
  tr: 'tr',
  ua: 'uk',
};

/**
 * Reads the address of a source without opening it.
 * @param known the dossier's sources: one of the same host tells the publisher and its language
 */
export function urlFacts(address: string, known: readonly Source[]): UrlFacts {
  const url = new URL(address);
  const host = bareHost(url.hostname);
  const peers = known.filter((source) => bareHost(new URL(source.url).hostname) === host);
  const langs = new Set(peers.map(({ lang }) => lang));
  const publishers = new Set(peers.map(({ publisher }) => publisher));
  const path = decoded(url.pathname);
  const lang =
    langOf(url.hostname, path) ??
    (langs.size === 1 ? [...langs][0] : undefined) ??
    byCountry[host.split('.').at(-1) ?? ''];
  const [publisher] = publishers.size === 1 ? publishers : [];
  const published = dayOf(path);
  const title = titleOf(path);
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(lang === undefined ? {} : { lang }),
    ...(title === undefined ? {} : { title }),
  };
}

/** The same address but for what does not lead elsewhere: scheme, `www.`, tracking, the last slash. */
export function sameUrl(a: string, b: string): boolean {
  return bareUrl(a) === bareUrl(b);
}

function bareUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|ref)$/.test(name)) url.searchParams.delete(name);
  return `${bareHost(url.hostname)}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

/** The host's own name, without what stands before it for all or for a language. */
function bareHost(host: string): string {
  return host.toLowerCase().replace(/^(?:www|m|amp|[a-z]{2})\.(?=[^.]+\.)/, '');
}

function langOf(host: string, path: string): string | undefined {
  const tag =
    /^([a-z]{2})\.(?=[^.]+\.)/.exec(host)?.[1] ?? /\/(ar|de|en|es|fr|he|it|pt|ru|tr)(?:\/|$)/.exec(path)?.[1];
  return tag !== undefined && /^(?:ar|de|en|es|fr|he|it|pt|ru|tr)$/.test(tag) ? tag : undefined;
}

function dayOf(path: string): string | undefined {
  const match = /(?:^|\D)((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])(?:[/_-]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(
    path,
  );
  if (!match) return undefined;
  const [, year, month, day] = match;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function titleOf(path: string): string | undefined {
  const slug = path.split('/').findLast((part) => /\p{L}+[-_]\p{L}+/u.test(part));
  const words = (slug ?? '')
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_+\s]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  if (words.length < 3) return undefined;
  const text = words.join(' ');
  return `[${text.charAt(0).toUpperCase()}${text.slice(1)}]`;
}
