import type { Claim, Gap } from '../dossier/claims.ts';
import type { PageKey } from '../dossier/dossier.ts';
import { type BodyView, bodyWriter, type NoteView, writeBody } from './body.ts';
import { type ClaimView, claimView } from './calls.ts';
import { type Chrome, chrome } from './chrome.ts';
import { claimCallOf } from './claimCall.ts';
import { pageOf, type ViewContext } from './context.ts';
import { type FilterView, optionsOf } from './filter.ts';
import type { LinkView } from './links.ts';
import { linkOf } from './links.ts';
import { type PlannedPage, pagePath } from './lists/list.ts';
import { cut, type PagerView, pagerView } from './lists/pager.ts';
import { plannedPages } from './perContext.ts';
import type { Href } from './urls.ts';
import { count } from './words.ts';

/** Claims with their status and both sides, and gaps: all of them, or one page of many. */
export interface ClaimsView {
  chrome: Chrome;
  title: string;
  count: string;
  statuses: { id: string; label: string; meaning: string; count: number; href?: Href }[];
  /** What a list that is whole can be narrowed to; absent where it is cut into pages. */
  filter?: FilterView;
  claims: ListedClaim[];
  gaps: { id: string; href: Href; page: LinkView; body: BodyView }[];
  /** Leads to the gaps, where they are not here. */
  allGaps?: LinkView;
  notes: NoteView[];
  pager?: PagerView;
}

export interface ListedClaim {
  claim: ClaimView;
  /** Ids to filter by. */
  actors: string[];
  events: string[];
  sources: string[];
}

const order = [
  'contested',
  'qualified',
  'corroborated',
  'reported',
  'unsourced',
  'refuted',
  'withdrawn',
] as const;

/** More claims than this are cut into pages: each brings its text, its sides and its notes. */
const WHOLE = 100;
const CLAIMS = 45;
const GAPS = 150;

/** The pages of all claims by path below `claims/`; the contested ones come first, the gaps stand last. */
export const claimPages = plannedPages<ClaimsView>('lists of claims', (context) => {
  const { dossier, words } = context;
  const byStatus = new Map<Claim['status'], Claim[]>(order.map((status) => [status, []]));
  for (const claim of Object.values(dossier.claims)) byStatus.get(claim.status)?.push(claim);
  const ranked = [...byStatus.values()].flat();
  const gaps = Object.values(dossier.gaps);
  const counts = [...byStatus].flatMap(([status, { length }]) => (length === 0 ? [] : [{ status, length }]));
  const whole = ranked.length <= WHOLE;
  const frame: Frame = { whole, total: ranked.length, counts, gaps: gaps.length };
  const first = (claims: readonly Claim[], held: readonly Gap[]): PlannedPage<ClaimsView> => ({
    path: '',
    plan: { frame, claims, gaps: held },
    view: () => claimsView(context, frame, '', claims, held),
  });
  return whole
    ? [first(ranked, gaps)]
    : [
        // Each claim stands on one page, that of its status; the first page leads there.
        first(ranked.slice(0, CLAIMS), []),
        ...[...byStatus].flatMap(([status, claims]) =>
          claims.length === 0
            ? []
            : cutPages(
                context,
                frame,
                statusPath(status),
                words.claim.status[status],
                claims,
                CLAIMS,
                (of) => ({
                  claims: of,
                  gaps: [],
                }),
              ),
        ),
        ...(gaps.length === 0
          ? []
          : cutPages(context, frame, 'gaps', words.claim.gaps, gaps, GAPS, (of) => ({
              claims: [],
              gaps: of,
            }))),
      ];
});

/** What all pages of claims have in common. */
interface Frame {
  /** Whether all claims stand on one page. */
  whole: boolean;
  total: number;
  /** How many claims have a status; statuses that none has are left out. */
  counts: readonly { status: Claim['status']; length: number }[];
  gaps: number;
}

function statusPath(status: string): string {
  return `by/status/${status}`;
}

function cutPages<T>(
  context: ViewContext,
  frame: Frame,
  path: string,
  title: string,
  items: readonly T[],
  size: number,
  of: (items: readonly T[]) => { claims: readonly Claim[]; gaps: readonly Gap[] },
): PlannedPage<ClaimsView>[] {
  const pages = cut(items, size, size);
  const at = (page: number): string => pagePath(path, page).replace(/^\//, '');
  const hrefOf = (page: number): Href => hrefBelow(context, at(page));
  return pages.map((shown, i) => ({
    path: at(i + 1),
    plan: { frame, title, items: shown, pages: pages.length },
    view: () => {
      const { claims, gaps } = of(shown);
      const pager = pagerView(context, i + 1, pages.length, hrefOf);
      return {
        ...claimsView(context, frame, at(i + 1), claims, gaps),
        title,
        ...(pager === undefined ? {} : { pager }),
      };
    },
  }));
}

function hrefBelow({ urls }: ViewContext, path: string): Href {
  return urls.list(path === '' ? 'claims' : `claims/${path}`);
}

function claimsView(
  context: ViewContext,
  { whole, total, counts, gaps: gapCount }: Frame,
  path: string,
  claims: readonly Claim[],
  gaps: readonly Gap[],
): ClaimsView {
  const { words, lang } = context;
  const writer = bodyWriter(context);
  const listed = claims.flatMap((claim): ListedClaim[] => {
    const home = pageOf(context, claim.page);
    const call = claimCallOf(home, claim.id);
    if (!call) return [];
    return [{ claim: claimView(writer, claim, home, call), ...facetsOf(claim) }];
  });
  return {
    chrome: chrome(context, { title: words.nav.claims, href: hrefBelow(context, path), section: 'claims' }),
    title: words.nav.claims,
    count: count(words.claim.count, total, lang),
    statuses: counts.map(({ status, length }) => ({
      id: status,
      label: words.claim.status[status],
      meaning: words.claim.meaning[status],
      count: length,
      ...(whole ? {} : { href: hrefBelow(context, statusPath(status)) }),
    })),
    ...(whole ? { filter: filterOf(context, listed, counts) } : {}),
    claims: listed,
    gaps: gaps.map((gap) => gapView(context, writer, gap)),
    ...(whole || gapCount === 0
      ? {}
      : { allGaps: { href: hrefBelow(context, 'gaps'), label: words.claim.gaps } }),
    notes: writer.numbers.notes,
  };
}

function filterOf(context: ViewContext, listed: readonly ListedClaim[], counts: Frame['counts']): FilterView {
  const { words, dossier } = context;
  const field = (name: 'actors' | 'events' | 'sources', labelOf: (id: string) => string) => ({
    name,
    label: words.collections[name],
    options: optionsOf(
      context,
      listed.map((claim) => claim[name]),
      labelOf,
    ),
  });
  return {
    label: words.claim.filter,
    none: words.claim.none,
    fields: [
      {
        name: 'status',
        label: words.facts.status,
        options: counts.map(({ status }) => ({ id: status, label: words.claim.status[status] })),
      },
      field('actors', (id) => pageOf(context, `actors/${id}`).title),
      field('events', (id) => pageOf(context, `events/${id}`).title),
      field('sources', (id) => dossier.sources[id]?.title ?? id),
    ],
  };
}

function gapView(
  context: ViewContext,
  writer: ReturnType<typeof bodyWriter>,
  { id, page }: Gap,
): ClaimsView['gaps'][number] {
  return {
    id,
    href: context.urls.anchor(page, 'gap', id),
    page: linkOf(context, page),
    body: gapBody(context, writer, page, id),
  };
}

function facetsOf(claim: Claim): Omit<ListedClaim, 'claim'> {
  const keys = [...new Set([claim.page, ...claim.about, ...claim.by])];
  const ids = (collection: string) =>
    keys.filter((key) => key.startsWith(`${collection}/`)).map((key) => key.slice(collection.length + 1));
  return {
    actors: ids('actors'),
    events: ids('events'),
    sources: [...new Set(claim.citations.map((c) => c.source))],
  };
}

function gapBody(
  context: ViewContext,
  writer: ReturnType<typeof bodyWriter>,
  key: PageKey,
  id: string,
): BodyView {
  const page = pageOf(context, key);
  const find = (segments: typeof page.body.segments): BodyView | undefined => {
    for (const segment of segments) {
      if (segment.type !== 'component') continue;
      if (segment.call.name === 'Gap' && segment.call.attributes.id === id)
        return writeBody(writer, page, segment.call.children);
      const inner = find(segment.call.children);
      if (inner) return inner;
    }
    return undefined;
  };
  return find(page.body.segments) ?? [];
}
