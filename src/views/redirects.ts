import { pageOf, type ViewContext } from './context.ts';
import type { Href } from './urls.ts';

/** An address that leads to a page under another one. */
export interface RedirectView {
  /** Path within the site, without slashes at its ends. */
  path: string;
  to: Href;
  /** The whole address, where the site's own is known. */
  canonical: string;
  title: string;
  lang: string;
}

/** Old addresses of renamed pages, and that of the front page among the briefs. */
export function redirectsOf(context: ViewContext): RedirectView[] {
  const { dossier, urls, lang } = context;
  return Object.values(dossier.order)
    .flat()
    .flatMap((key) => {
      const { collection, front, title } = pageOf(context, key);
      const to = urls.page(key);
      const old = (front.formerly ?? []).map((id) => `${collection}/${id}`);
      const paths = to === urls.home ? [...old, key] : old;
      return paths.map((path) => ({ path, to, canonical: urls.absolute(to) ?? to, title, lang }));
    });
}
