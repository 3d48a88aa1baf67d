import { compare } from '../../dossier/diagnostics.ts';
import type { ViewContext } from '../../views/context.ts';
import type { SitePage } from './pages.ts';

/** A page that has its place in the paper. */
export interface Placed extends SitePage {
  /** Begins every id within it. */
  id: string;
}

export interface PlacedPart {
  id: string;
  title: string;
  /** One page that is the whole part: its own title is the part's. */
  single: boolean;
  sections: Placed[];
}

const COLLECTIONS = ['actors', 'events', 'documents', 'places'] as const;
/** Pages below these are lists of what the paper has in full, cut for the screen. */
const LISTS = new Set<string>([...COLLECTIONS, 'briefs', 'sources', 'claims', 'timeline']);

/** The id of the part that stands for a list of the site: `actors` for `actors/` and the pages below it. */
export function partId(name: string): string {
  return `part-${name}`;
}

/**
 * The order of the paper: front page, briefs, actors, events, documents, places, claims, timeline, what else
 * the site has, source records. Parts without a page are left out.
 */
export function arrange(pages: readonly SitePage[], { dossier, words }: ViewContext): PlacedPart[] {
  const byPath = new Map(pages.map((page) => [page.path, { ...page, id: idOf(page.path) }]));
  const found = (paths: readonly string[]) =>
    paths.map((path) => byPath.get(path)).filter((page) => page !== undefined);
  const single = (path: string, title?: string): PlacedPart[] =>
    found([path]).map((page) => ({
      id: partId(page.id),
      title: title ?? page.title,
      single: true,
      sections: [page],
    }));
  const list = (name: keyof typeof words.collections, ids: readonly string[]): PlacedPart => ({
    id: partId(name),
    title: words.collections[name],
    single: false,
    sections: found(ids.map((id) => `${id}/`)),
  });
  const others = pages
    .map(({ path }) => path)
    .filter((path) => path !== '' && !LISTS.has(path.split('/')[0] ?? ''))
    .sort((a, b) => Number(b === 'about/') - Number(a === 'about/') || compare(a, b));
  const sources = Object.keys(dossier.sources).sort(compare);
  return [
    ...single('', words.nav.home),
    list('briefs', dossier.order.briefs),
    ...COLLECTIONS.map((name) => list(name, dossier.order[name])),
    ...single('claims/'),
    ...single('timeline/'),
    ...others.flatMap((path) => single(path)),
    list(
      'sources',
      sources.map((id) => `sources/${id}`),
    ),
  ].filter(({ sections }) => sections.length > 0);
}

function idOf(path: string): string {
  return path === '' ? 'home' : path.replace(/\/$/, '').replaceAll('/', '-');
}
