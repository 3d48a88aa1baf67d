import type { Claim } from '../dossier/claims.ts';
import type { PageKey } from '../dossier/dossier.ts';
import { type BodyView, bodyWriter, type NoteView, writeBody } from './body.ts';
import { type ClaimView, claimCallOf, claimView } from './calls.ts';
import { type Chrome, chrome } from './chrome.ts';
import { pageOf, type ViewContext } from './context.ts';
import type { LinkView } from './links.ts';
import { linkOf } from './links.ts';
import type { Href } from './urls.ts';
import { count } from './words.ts';

/** Every claim of the dossier with its status and both sides, and every gap. */
export interface ClaimsView {
  chrome: Chrome;
  title: string;
  count: string;
  statuses: { id: string; label: string; meaning: string; count: number }[];
  /** What the list can be narrowed to. */
  actors: { id: string; label: string }[];
  events: { id: string; label: string }[];
  sources: { id: string; label: string }[];
  claims: ListedClaim[];
  gaps: { id: string; href: Href; page: LinkView; body: BodyView }[];
  notes: NoteView[];
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

/** The page of all claims; the contested ones come first. */
export function claimsView(context: ViewContext): ClaimsView {
  const { dossier, words, urls, lang } = context;
  const writer = bodyWriter(context);
  const all = Object.values(dossier.claims);
  const ranked = order.flatMap((status) => all.filter((claim) => claim.status === status));
  const listed = ranked.flatMap((claim): ListedClaim[] => {
    const home = pageOf(context, claim.page);
    const call = claimCallOf(home, claim.id);
    if (!call) return [];
    return [{ claim: claimView(writer, claim, home, call), ...facetsOf(claim) }];
  });
  const gaps = Object.values(dossier.gaps).map((gap) => ({
    id: gap.id,
    href: urls.anchor(gap.page, 'gap', gap.id),
    page: linkOf(context, gap.page),
    body: gapBody(context, writer, gap.page, gap.id),
  }));
  return {
    chrome: chrome(context, { title: words.nav.claims, href: urls.route('claims'), section: 'claims' }),
    title: words.nav.claims,
    count: count(words.claim.count, listed.length, lang),
    statuses: order.flatMap((status) => {
      const n = listed.filter(({ claim }) => claim.status === status).length;
      return n === 0
        ? []
        : [{ id: status, label: words.claim.status[status], meaning: words.claim.meaning[status], count: n }];
    }),
    actors: options(
      context,
      listed.flatMap((c) => c.actors),
      'actors',
    ),
    events: options(
      context,
      listed.flatMap((c) => c.events),
      'events',
    ),
    sources: [...new Set(listed.flatMap((c) => c.sources))]
      .sort()
      .map((id) => ({ id, label: dossier.sources[id]?.title ?? id })),
    claims: listed,
    gaps,
    notes: writer.numbers.notes,
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

function options(context: ViewContext, ids: readonly string[], collection: 'actors' | 'events') {
  const collator = new Intl.Collator(context.lang);
  return [...new Set(ids)]
    .map((id) => ({ id, label: pageOf(context, `${collection}/${id}`).title }))
    .sort((a, b) => collator.compare(a.label, b.label));
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
