import type { PageKey } from '../../dossier/page.ts';
import { routeLabel } from '../../views/chrome.ts';
import { pageOf, type ViewContext } from '../../views/context.ts';
import { dataView } from '../../views/data.ts';
import type { Href } from '../../views/urls.ts';
import { escapeMarkdown, link } from './inline.ts';

/** `llms.txt` (llmstxt.org): what the dossier holds, with links to the Markdown of its pages. */
export function llms(context: ViewContext): string {
  const { dossier, words, urls } = context;
  const { file } = dossier;
  const home: PageKey = `briefs/${file.home}`;
  const data = dataView(context);
  const at = (href: Href): string => urls.absolute(href) ?? href.slice(urls.base.length);
  const line = (href: Href, name: string, about: string | undefined): string =>
    `- ${link(escapeMarkdown(name), at(href))}${about === undefined ? '' : `: ${escapeMarkdown(about)}`}`;
  const pages = (keys: readonly PageKey[]): string[] =>
    keys.map((key) => {
      const page = pageOf(context, key);
      return line(
        urls.file(`${urls.page(key).slice(urls.base.length)}index.md`),
        page.title,
        page.front.bluf,
      );
    });
  const { briefs, actors, events, documents, places } = dossier.order;
  const sections = Object.entries({ briefs, actors, events, documents, places })
    .filter(([, keys]) => keys.length > 0)
    .map(([collection, keys]) =>
      [`## ${words.collections[collection as 'briefs']}`, ...pages(keys)].join('\n'),
    );
  const routes = [
    'summary',
    'timeline',
    'matrix',
    'map',
    'claims',
    'changes',
    'corrections',
    'glossary',
    'about',
    'a-z',
  ] as const;
  const guides = routes.map((route) =>
    line(urls.file(`${route}/index.md`), routeLabel(words, route), undefined),
  );
  const sources = Object.values(dossier.sources).map(({ id, title, descriptor }) =>
    line(urls.file(`sources/${id}/index.md`), title, descriptor),
  );
  const files = [...data.files, ...data.feeds].map(({ href, name, about }) => line(href, name, about));
  return `${[
    `# ${escapeMarkdown(file.title)}`,
    `> ${escapeMarkdown(pageOf(context, home).front.bluf ?? file.title)}`,
    escapeMarkdown(`TLP:${dossier.ceiling} · ${data.chrome.asOf} · ${data.chrome.foot.authors}`),
    [`## ${words.nav.foot}`, ...guides].join('\n'),
    ...sections,
    [`## ${words.collections.sources}`, ...sources].join('\n'),
    [`## ${words.nav.data}`, ...files].join('\n'),
  ].join('\n\n')}\n`;
}
