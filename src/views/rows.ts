import type { Claim, ClaimStatus, Gap } from '../dossier/claims.ts';
import type { Backlink } from '../dossier/dossier.ts';
import type { PageCollection } from '../dossier/schema.ts';
import { claimWords } from './claimWords.ts';
import { pageOf, type ViewContext } from './context.ts';
import type { Href } from './urls.ts';

/** A claim in a list: its words and where it stands. */
export interface ClaimRow {
  href: Href;
  text: string;
  status: ClaimStatus;
  statusLabel: string;
}

/** Pages of one collection that link to a page, with the sentence they do it in. */
export interface BacklinkGroup {
  label: string;
  items: { href: Href; title: string; before: string; label: string; after: string }[];
}

/** A claim as a line of a list, with a link to where it stands. */
export function claimRow({ urls, words }: ViewContext, claim: Claim): ClaimRow {
  return {
    href: urls.anchor(claim.page, 'claim', claim.id),
    text: claimWords(claim),
    status: claim.status,
    statusLabel: words.claim.status[claim.status],
  };
}

/** A gap as a line of a list, with a link to where it stands. */
export function gapRow({ urls }: ViewContext, gap: Gap): { href: Href; text: string } {
  return { href: urls.anchor(gap.page, 'gap', gap.id), text: gap.text };
}

/** Backlinks by the collection they come from, in the order given. */
export function backlinkGroups(context: ViewContext, backlinks: readonly Backlink[]): BacklinkGroup[] {
  const groups = new Map<PageCollection, BacklinkGroup>();
  for (const { from, before, label, after } of backlinks) {
    const page = pageOf(context, from);
    const group = groups.get(page.collection) ?? {
      label: context.words.collections[page.collection],
      items: [],
    };
    groups.set(page.collection, group);
    group.items.push({ href: context.urls.page(from), title: page.title, before, label, after });
  }
  return [...groups.values()];
}
