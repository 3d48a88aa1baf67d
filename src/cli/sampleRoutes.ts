import type { PageKey } from '../dossier/page.ts';
import { collections } from '../dossier/schema.ts';
import type { ViewContext } from '../views/context.ts';
import type { Href } from '../views/urls.ts';

/** One address of every kind of page, for pictures and measurements: of each collection the page most linked to. */
export function sampleRoutes({ dossier, urls }: ViewContext): Href[] {
  const most = (keys: readonly PageKey[]) =>
    [...keys]
      .sort((a, b) => (dossier.backlinks[b]?.length ?? 0) - (dossier.backlinks[a]?.length ?? 0))
      .slice(0, 1);
  const source = Object.keys(dossier.sources)
    .sort((a, b) => (dossier.citedBy[b]?.pages.length ?? 0) - (dossier.citedBy[a]?.pages.length ?? 0))
    .slice(0, 1);
  const pages = (['actors', 'events', 'documents', 'places'] as const).flatMap((c) => most(dossier.order[c]));
  return [
    urls.home,
    ...pages.map(urls.page),
    ...source.map(urls.source),
    ...collections.map(urls.route),
    ...(
      [
        'summary',
        'timeline',
        'matrix',
        'map',
        'claims',
        'search',
        'about',
        'a-z',
        'glossary',
        'changes',
        'data',
      ] as const
    ).map(urls.route),
    urls.file('404.html'),
  ];
}
