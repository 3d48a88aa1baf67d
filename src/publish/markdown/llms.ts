import { linkOrder } from '../../dossier/nameIndex.ts';
import type { PageKey } from '../../dossier/page.ts';
import type { PageCollection } from '../../dossier/schema.ts';
import { routeLabel } from '../../views/chrome.ts';
import { pageOf, type ViewContext } from '../../views/context.ts';
import { dataView } from '../../views/data.ts';
import type { Href } from '../../views/urls.ts';
import { escapeMarkdown, link } from './inline.ts';

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
/** Briefs are read first. */
const collections: readonly PageCollection[] = ['briefs', ...linkOrder.filter((c) => c !== 'briefs')];

/** `llms.txt` (llmstxt.org): what the dossier holds, with links to the Markdown of its pages. */
export function llms(context: ViewContext): string {
  const { dossier, words, urls } = context;
  const { file } = dossier;
  const home: PageKey = `briefs/${file.home}`;
  const data = dataView(context);
  const guides = routes.map((route) =>
    lineOf(context, urls.file(`${route}/index.md`), routeLabel(words, route)),
  );
  const sources = Object.values(dossier.sources).map(({ id, title, descriptor }) =>
    lineOf(context, urls.file(`sources/${id}/index.md`), title, descriptor),
  );
  const files = [...data.files, ...data.feeds].map(({ href, name, about }) =>
    lineOf(context, href, name, about),
  );
  return `${[
    `# ${escapeMarkdown(file.title)}`,
    `> ${escapeMarkdown(pageOf(context, home).front.bluf ?? file.title)}`,
    escapeMarkdown(`TLP:${dossier.ceiling} · ${data.chrome.asOf} · ${data.chrome.foot.authors}`),
    [`## ${words.nav.foot}`, ...guides].join('\n'),
    ...collections.flatMap((collection) => sectionOf(context, collection)),
    [`## ${words.collections.sources}`, ...sources].join('\n'),
    [`## ${words.nav.data}`, ...files].join('\n'),
  ].join('\n\n')}\n`;
}

/** The pages of a collection under its name; nothing where there are none. */
function sectionOf(context: ViewContext, collection: PageCollection): string[] {
  const { dossier, words, urls } = context;
  const lines = dossier.order[collection].map((key) => {
    const { title, front } = pageOf(context, key);
    const copy = urls.file(`${urls.page(key).slice(urls.base.length)}index.md`);
    return lineOf(context, copy, title, front.bluf);
  });
  return lines.length > 0 ? [[`## ${words.collections[collection]}`, ...lines].join('\n')] : [];
}

function lineOf({ urls }: ViewContext, href: Href, name: string, about?: string): string {
  const address = urls.absolute(href) ?? href.slice(urls.base.length);
  return `- ${link(escapeMarkdown(name), address)}${about === undefined ? '' : `: ${escapeMarkdown(about)}`}`;
}
