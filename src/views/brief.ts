import type { PageKey } from '../dossier/page.ts';
import type { BodyWriter } from './body.ts';
import { entry, sectionIds } from './contents.ts';
import { kindLabel, pageOf, type ViewContext } from './context.ts';
import { type EventRow, eventRows } from './events.ts';
import { namesFact, supportMarks } from './facts.ts';
import { type PageView, pageView } from './page.ts';
import { inReadingOrder } from './relatedness.ts';
import type { Href } from './urls.ts';

export interface BriefView extends PageView {
  turningPoints: EventRow[];
  principals: { href: Href; name: string; kindLabel: string; position?: string; marks?: string }[];
  timeline: Href;
  actors: Href;
}

const PRINCIPALS = 6;

/** A brief: its text, the turning points in order and the principal actors with their positions. */
export function briefView(context: ViewContext, key: PageKey): BriefView {
  const page = pageOf(context, key);
  const { index, urls } = context;
  if (page.collection !== 'briefs') throw new Error(`${key} is not a brief.`);
  const points = (page.front.turningPoints ?? []).map((id): PageKey => `events/${id}`);
  points.sort((a, b) => inReadingOrder(index, a, b));
  const isHome = urls.page(key) === urls.home;
  let principals: BriefView['principals'] = [];
  const base = pageView(context, key, {
    facts: () => namesFact(context, page.front.names),
    // Their marks take the last numbers: they stand below the text.
    last: (writer) => {
      if (isHome) principals = principalsOf(writer);
    },
  });
  const turningPoints = eventRows(context, points);
  const { cover } = context.words;
  const headings = page.body.headings.length;
  return {
    ...base,
    contents: base.contents.toSpliced(
      headings,
      0,
      ...entry(sectionIds.turningPoints, cover.turningPoints, turningPoints),
      ...entry(sectionIds.principals, cover.principals, principals),
    ),
    chrome: isHome
      ? { ...base.chrome, nav: base.chrome.nav.map((n, i) => ({ ...n, current: i === 0 })) }
      : base.chrome,
    turningPoints,
    principals,
    timeline: urls.route('timeline'),
    actors: urls.route('actors'),
  };
}

function principalsOf(writer: BodyWriter): BriefView['principals'] {
  const { context } = writer;
  const { dossier, urls } = context;
  const ranked = dossier.order.actors.flatMap((key) => {
    const page = dossier.pages[key];
    return page?.collection === 'actors' && page.front.principal !== undefined ? [{ key, page }] : [];
  });
  ranked.sort((a, b) => (a.page.front.principal ?? 0) - (b.page.front.principal ?? 0));
  return ranked.slice(0, PRINCIPALS).map(({ key, page }) => ({
    href: urls.page(key),
    name: page.title,
    kindLabel: kindLabel(context, page.front.kind),
    ...(page.front.position === undefined
      ? {}
      : { position: page.front.position, marks: supportMarks(writer, page.front.positionBasis) }),
  }));
}
