import type { PageKey } from '../dossier/page.ts';
import type { Source } from '../dossier/schema.ts';
import { claimWords } from './claimWords.ts';
import { pageOf, type ViewContext } from './context.ts';
import type { Href } from './urls.ts';

/** A link to a page, or to a claim or source; a name without a page has no address. */
export interface LinkView {
  href?: Href;
  label: string;
  /** Words before the label, in the language of the page. */
  lead?: string;
  /** Language of the label, where it is not the page's. */
  lang?: string;
  /** Set where it leads to a page that has a preview. */
  page?: PageKey;
}
export type Links = LinkView[];

/** A page by its title. */
export function linkOf(context: ViewContext, key: PageKey): { href: Href; label: string; page: PageKey } {
  return { href: context.urls.page(key), label: pageOf(context, key).title, page: key };
}

/** Pages as links, in the same order. @throws on a key that the dossier does not hold */
export function linksOf(context: ViewContext, keys: readonly PageKey[]): Links {
  return keys.map((key) => linkOf(context, key));
}

/** Ids of claims and sources, as front matter and judgements name them, as links. */
export function supportLinks(context: ViewContext, ids: readonly string[]): Links {
  const { dossier, urls, words } = context;
  return ids.flatMap((id): Links => {
    const claim = dossier.claims[id];
    if (claim) return [{ href: urls.anchor(claim.page, 'claim', id), label: shorten(claimWords(claim)) }];
    const source = dossier.sources[id];
    if (!source) return [];
    const publisher = dossier.publishers[source.publisher]?.name ?? source.publisher;
    return [{ ...sourceLink(context, id, source), lead: `${publisher}${words.punctuation.colon}` }];
  });
}

/** A source by the beginning of its title. */
export function sourceLink({ urls, lang }: ViewContext, id: string, source: Source): LinkView {
  return {
    href: urls.source(id),
    label: shorten(source.title),
    ...(source.lang === lang ? {} : { lang: source.lang }),
  };
}

/** A link's words as plain text. */
export function labelOf({ lead = '', label }: LinkView): string {
  return `${lead}${label}`;
}

const LONGEST = 90;

/** The beginning of a text, cut between words and without the comma or the like that stood before the cut. */
export function shorten(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\s,;:–—]*\s\S*$/, '')}…`;
}
