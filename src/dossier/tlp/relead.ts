import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { PageKey } from '../page.ts';
import type { ParsedPage } from '../parse.ts';
import { pathTarget } from '../pathTarget.ts';
import type { LinkRef } from '../segments.ts';

/** Where anchors of pages have come to be, by page; undefined where one is gone. */
export type Moves = ReadonlyMap<PageKey, ReadonlyMap<string, string | undefined>>;

/** A page whose links to anchors of other pages lead to where these have come to be. One that is gone is told of. */
export function relead(parsed: ParsedPage, moves: Moves, diagnostics: Diagnostic[]): ParsedPage {
  const { page } = parsed;
  const links = page.body.links.map((link): LinkRef => {
    if (link.kind !== 'path') return link;
    const { key, anchor } = pathTarget(page.file, link.target);
    const moved = moves.get(key);
    if (!moved?.has(anchor) || moved.get(anchor) === anchor) return link;
    const [to = ''] = link.target.split('#');
    const now = moved.get(anchor);
    if (now !== undefined) return { ...link, target: `${to}#${now}` };
    const message = `What "${link.target}" leads to is left out.`;
    const hint = 'Link to the page as a whole, without the part from # on.';
    diagnostics.push(diagnostic(page.file, link.span, 'link/heading', message, hint));
    return { ...link, target: to };
  });
  if (links.every((link, i) => link === page.body.links[i])) return parsed;
  return { ...parsed, page: { ...page, body: { ...page.body, links } } as ParsedPage['page'] };
}
