import { foldName } from '../dossier/names.ts';
import { type Chrome, chrome } from './chrome.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import { directionOf } from './html.ts';
import type { Href } from './urls.ts';
import { fill } from './words.ts';

/** Every page by name and by every other spelling, grouped by first letter. */
export interface AzView {
  chrome: Chrome;
  title: string;
  sources: Href;
  groups: { letter: string; id: string; entries: AzEntry[] }[];
}

export interface AzEntry {
  name: string;
  dir: 'ltr' | 'rtl';
  lang?: string;
  href: Href;
  /** Kind of the page; for another spelling, the name that it leads to. */
  detail: string;
}

export function azView(context: ViewContext): AzView {
  const { words, urls, lang, dossier } = context;
  const collator = new Intl.Collator(lang);
  const entries = Object.values(dossier.order)
    .flat()
    .flatMap((key) => entriesOf(context, key))
    .map((entry) => ({ entry, key: sortKey(entry.name) }))
    .sort((a, b) => collator.compare(a.key, b.key) || collator.compare(a.entry.detail, b.entry.detail));
  const groups = new Map<string, AzEntry[]>();
  for (const { entry, key } of entries) {
    const letter = letterOf(key) ?? words.az.signs;
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return {
    chrome: chrome(context, { title: words.nav.az, href: urls.route('a-z') }),
    title: words.nav.az,
    sources: urls.route('sources'),
    groups: [...groups].map(([letter, list]) => ({ letter, id: `letter-${letter}`, entries: list })),
  };
}

function entriesOf(context: ViewContext, key: Parameters<typeof pageOf>[1]): AzEntry[] {
  const { words, urls } = context;
  const page = pageOf(context, key);
  const href = urls.page(key);
  const own = 'sortName' in page.front ? (page.front.sortName ?? page.title) : page.title;
  const names = [{ text: page.title }, ...(page.front.names ?? [])];
  const others = names.filter(({ text }, i) => text !== own && names.findIndex((n) => n.text === text) === i);
  return [
    { name: own, dir: directionOf(own), href, detail: kindLabel(context, page.front.kind) },
    ...others.map((name) => ({
      name: name.text,
      dir: directionOf(name.text),
      ...('lang' in name && name.lang !== undefined ? { lang: name.lang } : {}),
      href,
      detail: fill(words.az.see, { name: own }),
    })),
  ];
}

/** Folded, signs before the first letter or digit left out, and the Arabic article as in Arabic indexes. */
function sortKey(name: string): string {
  return foldName(name)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^ال(?=\p{L}{2})/u, '');
}

function letterOf(key: string): string | undefined {
  return /^\p{L}/u.exec(key)?.[0].toUpperCase();
}
