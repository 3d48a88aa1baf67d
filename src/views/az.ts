import { foldName } from '../dossier/names.ts';
import { fill } from '../dossier/phrases.ts';
import { type Chrome, chrome } from './chrome.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import { directionOf, directionOfLang } from './html.ts';
import { cut, pagePath, WHOLE } from './lists/cut.ts';
import { type PagerView, pagerView } from './lists/pager.ts';
import type { Planned } from './lists/planned.ts';
import { atOnce, plannedPages } from './perContext.ts';
import type { Href } from './urls.ts';

/** Pages by name and by every other spelling, grouped by first letter: all of them, or part of many. */
export interface AzView {
  chrome: Chrome;
  title: string;
  sources: Href;
  letters: { letter: string; lang?: string; href: Href }[];
  groups: { letter: string; lang?: string; id: string; entries: AzEntry[] }[];
  pager?: PagerView;
}

export interface AzEntry {
  name: string;
  dir: 'ltr' | 'rtl';
  lang?: string;
  href: Href;
  /** Kind of the page; for another spelling, the name that it leads to. */
  detail: string;
}

type Group = AzView['groups'][number];

/** The pages of the A–Z by path below `a-z/`: one; or one with the letters and one or more for each of them. */
export const azPages = plannedPages<AzView>('lists of names', atOnce(planned));

function planned(context: ViewContext): Planned<AzView>[] {
  const groups = groupsOf(context);
  const total = groups.reduce((sum, group) => sum + group.entries.length, 0);
  const view = (): AzView => azView(context, '', groups, (group) => `#${group.id}` as Href);
  return total <= WHOLE ? [{ path: '', plan: groups, view }] : cutByLetter(context, groups);
}

function cutByLetter(context: ViewContext, groups: readonly Group[]): Planned<AzView>[] {
  const hrefOf = (path: string): Href => context.urls.list(path === '' ? 'a-z' : `a-z/${path}`);
  const letterHref = (group: Group): Href => hrefOf(pathOf(context, group));
  const letters = lettersOf(groups, letterHref);
  return [
    { path: '', plan: letters, view: () => ({ ...azView(context, '', [], letterHref), letters }) },
    ...groups.flatMap((group) => {
      const path = pathOf(context, group);
      const pages = cut(group.entries, ({ name, href }) => `${name} ${href}`);
      return pages.map(
        (entries, i): Planned<AzView> => ({
          path: pagePath(path, i + 1),
          plan: { ...group, entries, letters, pages: pages.length },
          view: () => {
            const pager = pagerView(context, i + 1, pages.length, (page) => hrefOf(pagePath(path, page)));
            return {
              ...azView(context, pagePath(path, i + 1), [{ ...group, entries }], letterHref),
              letters,
              ...(pager === undefined ? {} : { pager }),
            };
          },
        }),
      );
    }),
  ];
}

/** A letter in an address: itself where that is plain, else its code point. */
function pathOf({ words }: ViewContext, { letter }: Group): string {
  if (letter === words.az.signs) return 'signs';
  return /^[A-Z]$/.test(letter) ? letter.toLowerCase() : `u${letter.codePointAt(0)?.toString(16)}`;
}

function azView(context: ViewContext, path: string, groups: Group[], hrefOf: (group: Group) => Href): AzView {
  const { words, urls } = context;
  return {
    chrome: chrome(context, {
      title: words.nav.az,
      href: path === '' ? urls.route('a-z') : urls.list(`a-z/${path}`),
    }),
    title: words.nav.az,
    sources: urls.route('sources'),
    letters: lettersOf(groups, hrefOf),
    groups,
  };
}

function lettersOf(groups: readonly Group[], hrefOf: (group: Group) => Href): AzView['letters'] {
  return groups.map((group) => {
    const { letter, lang } = group;
    return { letter, ...(lang === undefined ? {} : { lang }), href: hrefOf(group) };
  });
}

function groupsOf(context: ViewContext): Group[] {
  const { words, lang, dossier } = context;
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
  return [...groups].map(([letter, list]) => {
    const isOther = directionOf(letter) !== directionOfLang(context.lang);
    const lang = isOther ? list.find((entry) => entry.lang !== undefined)?.lang : undefined;
    return { letter, ...(lang === undefined ? {} : { lang }), id: `letter-${letter}`, entries: list };
  });
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
