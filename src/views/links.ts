import type { PageKey } from '../dossier/dossier.ts';
import { claimWords } from './claimWords.ts';
import { pageOf, type ViewContext } from './context.ts';
import type { Href } from './urls.ts';

/** A link to a page, or to a claim or source; a name without a page has no address. */
export interface LinkView {
  href?: Href;
  label: string;
  /** Set where it leads to a page that has a preview. */
  page?: PageKey;
}
export type Links = LinkView[];

/** A page by its title. */
export function linkOf(context: ViewContext, key: PageKey): { href: Href; label: string; page: PageKey } {
  return { href: context.urls.page(key), label: pageOf(context, key).title, page: key };
}

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
    return [
      { href: urls.source(id), label: `${publisher}${words.punctuation.colon}${shorten(source.title)}` },
    ];
  });
}

const LONGEST = 90;

/** The beginning of a text, cut between words. */
export function shorten(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
