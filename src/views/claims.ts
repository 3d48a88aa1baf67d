import { type Claim, type Gap, partiesOf } from '../dossier/claims.ts';
import type { PageKey } from '../dossier/page.ts';
import { writeBody } from './body.ts';
import { bodyWriter } from './bodyWriter.ts';
import { type Chrome, chrome } from './chrome.ts';
import { claimCallOf } from './claimCall.ts';
import { claimView } from './claimView.ts';
import type { BodyView, ClaimView, NoteView } from './componentViews.ts';
import { pageOf, type ViewContext } from './context.ts';
import { type FilterView, optionsOf } from './filter.ts';
import { type LinkView, linkOf } from './links.ts';
import { cut, pagePath } from './lists/cut.ts';
import { type PagerView, pagerView } from './lists/pager.ts';
import type { Planned } from './lists/planned.ts';
import { atOnce, plannedPages } from './perContext.ts';
import type { Href } from './urls.ts';
import { count } from './words.ts';

/** Claims with their status and both sides, and gaps: all of them, or one page of many. */
export interface ClaimsView {
  chrome: Chrome;
  title: string;
  /** How many claims there are, and of which status: the first page tells, so that the others stay when there is one more. */
  count?: string;
  /** Leads from another page to the first. */
  up?: LinkView;
  /** What it means to have the status of these claims. */
  intro?: string;
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
export const claimPages = plannedPages<ClaimsView>('lists of claims', atOnce(planned));

function planned(context: ViewContext): Planned<ClaimsView>[] {
  const { claims, gaps } = context.dossier;
  const byStatus = new Map<Claim['status'], string[]>(order.map((status) => [status, []]));
  for (const claim of Object.values(claims)) byStatus.get(claim.status)?.push(claim.id);
  const held = [...byStatus].filter(([, ids]) => ids.length > 0);
  const ranked = held.flatMap(([, ids]) => ids);
  const gapIds = Object.keys(gaps);
  const counts = held.map(([status, { length }]) => ({ status, length }));
  const whole = ranked.length <= WHOLE;
  const shown: Shown = whole
    ? { claims: ranked, gaps: gapIds }
    : { claims: ranked.slice(0, CLAIMS), gaps: [] };
  const total: Total = { whole, claims: ranked.length, counts, gaps: gapIds.length };
  const first: Planned<ClaimsView> = {
    path: '',
    plan: { shown, total },
    view: () => firstView(context, shown, total),
  };
  if (whole) return [first];
  // Each claim stands on one page, that of its status; the first page leads there.
  const pages = held.flatMap(([status, ids]) => statusPages(context, status, ids));
  return [first, ...pages, ...(gapIds.length === 0 ? [] : gapPages(context, gapIds))];
}

/** Ids of what stands on one page. */
interface Shown {
  claims: readonly string[];
  gaps: readonly string[];
}

/** What there is in all. */
interface Total {
  /** All claims stand on one page. */
  whole: boolean;
  claims: number;
  /** How many claims have a status; statuses that none has are left out. */
  counts: readonly { status: Claim['status']; length: number }[];
  gaps: number;
}

function statusPath(status: string): string {
  return `by/status/${status}`;
}

/** A list of ids that is cut into pages. */
interface Ids {
  path: string;
  title: string;
  ids: readonly string[];
  size: number;
}

function statusPages(
  context: ViewContext,
  status: Claim['status'],
  ids: readonly string[],
): Planned<ClaimsView>[] {
  const { label, meaning } = statusOf(context, status);
  return cutPages(context, { path: statusPath(status), title: label, ids, size: CLAIMS }, (at, claims) => ({
    ...claimsView(context, { path: at, title: label }, { claims, gaps: [] }),
    intro: meaning,
  }));
}

function gapPages(context: ViewContext, ids: readonly string[]): Planned<ClaimsView>[] {
  const title = context.words.claim.gaps;
  return cutPages(context, { path: 'gaps', title, ids, size: GAPS }, (at, gaps) =>
    claimsView(context, { path: at, title }, { claims: [], gaps }),
  );
}

function cutPages(
  context: ViewContext,
  { path, title, ids, size }: Ids,
  viewOf: (path: string, ids: readonly string[]) => ClaimsView,
): Planned<ClaimsView>[] {
  const pages = cut(ids, (id) => id, size);
  const at = (page: number): string => pagePath(path, page);
  const hrefOf = (page: number): Href => hrefBelow(context, at(page));
  return pages.map((shown, i) => ({
    path: at(i + 1),
    plan: { title, shown, pages: pages.length },
    view: () => {
      const pager = pagerView(context, i + 1, pages.length, hrefOf);
      return {
        ...viewOf(at(i + 1), shown),
        up: { href: hrefBelow(context, ''), label: context.words.nav.claims },
        ...(pager === undefined ? {} : { pager }),
      };
    },
  }));
}

function hrefBelow({ urls }: ViewContext, path: string): Href {
  return urls.list(path === '' ? 'claims' : `claims/${path}`);
}

/** The first page: what there is in all, and the way to it. */
function firstView(context: ViewContext, shown: Shown, { whole, claims, counts, gaps }: Total): ClaimsView {
  const { words, spoken } = context;
  const view = claimsView(context, { path: '' }, shown);
  return {
    ...view,
    count: claims + gaps === 0 ? words.lists.none : count(words.claim.count, claims, spoken),
    statuses: counts.map(({ status, length }) => ({
      id: status,
      ...statusOf(context, status),
      count: length,
      ...(whole ? {} : { href: hrefBelow(context, statusPath(status)) }),
    })),
    ...(whole && claims > 0 ? { filter: filterOf(context, view.claims, counts) } : {}),
    ...(whole || gaps === 0
      ? {}
      : { allGaps: { href: hrefBelow(context, 'gaps'), label: words.claim.gaps } }),
  };
}

function statusOf({ words }: ViewContext, status: Claim['status']): { label: string; meaning: string } {
  return { label: words.claim.status[status], meaning: words.claim.meaning[status] };
}

/** What is the same on every page. @param at its path below `claims/`, and its title where that is no page of all claims */
function claimsView(context: ViewContext, at: { path: string; title?: string }, shown: Shown): ClaimsView {
  const { words, dossier } = context;
  const { nav, punctuation } = words;
  const writer = bodyWriter(context);
  const listed = shown.claims.flatMap((id): ListedClaim[] => {
    const claim = dossier.claims[id];
    const home = claim && pageOf(context, claim.page);
    const call = home && claimCallOf(home, id);
    return call ? [{ claim: claimView(writer, claim, home, call), ...facetsOf(claim) }] : [];
  });
  return {
    chrome: chrome(context, {
      title: at.title === undefined ? nav.claims : `${nav.claims}${punctuation.colon}${at.title}`,
      href: hrefBelow(context, at.path),
      section: 'claims',
    }),
    title: at.title ?? nav.claims,
    statuses: [],
    claims: listed,
    gaps: shown.gaps.flatMap((id) => dossier.gaps[id] ?? []).map((gap) => gapView(context, writer, gap)),
    notes: writer.numbers.notes,
  };
}

function filterOf(context: ViewContext, listed: readonly ListedClaim[], counts: Total['counts']): FilterView {
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
  const keys = [...new Set([claim.page, ...partiesOf(claim)])];
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
