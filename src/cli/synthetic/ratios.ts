import type { Dossier } from '../../dossier/dossier.ts';
import { linkOrder } from '../../dossier/nameIndex.ts';
import type { Page } from '../../dossier/page.ts';
import type { PageCollection } from '../../dossier/schema.ts';
import { walk } from '../../dossier/segments.ts';

/** How much of everything a dossier holds, free of its size. */
export interface Ratios {
  /** Share of all pages that a collection has; they add up to 1. */
  shares: Record<PageCollection, number>;
  /** Sources for each page. */
  sources: number;
  /** For each block of prose: paragraph, claim, gap, judgement. */
  blocks: {
    claims: number;
    /** Claims of other pages that are shown. */
    refs: number;
    gaps: number;
    judgements: number;
    links: number;
    citations: number;
  };
  /** For each actor. */
  actors: { relations: number; names: number; arabic: number };
  /** For each event. */
  events: { participants: number; places: number };
}

/** Measures a dossier. */
export function measureRatios(dossier: Dossier): Ratios {
  const pages = Object.values(dossier.pages);
  const calls: Record<string, number> = {};
  let [paragraphs, refs, links, citations] = [0, 0, 0, 0];
  for (const { body } of pages) {
    for (const segment of body.segments)
      if (segment.type === 'html') paragraphs += segment.html.split('<p>').length - 1;
    walk(body.segments, ({ name, attributes }) => {
      calls[name] = (calls[name] ?? 0) + 1;
      if (name === 'Claim' && attributes.ref !== undefined) refs++;
    });
    links += body.links.length;
    citations += body.cites.flat().length;
  }
  const { Claim = 0, Gap = 0, Judgement = 0 } = calls;
  const blocks = paragraphs + Claim + Gap + Judgement;
  const actors = pages.filter((page) => page.collection === 'actors');
  const events = pages.filter((page) => page.collection === 'events');
  const each = <P extends Page>(of: readonly P[], count: (page: P) => number): number =>
    of.reduce((sum, page) => sum + count(page), 0) / Math.max(1, of.length);
  const share = (c: PageCollection): number => (dossier.order[c].length || 0) / Math.max(1, pages.length);
  return {
    shares: Object.fromEntries(linkOrder.map((c) => [c, share(c)])) as Record<PageCollection, number>,
    sources: Object.keys(dossier.sources).length / Math.max(1, pages.length),
    blocks: {
      claims: (Claim - refs) / Math.max(1, blocks),
      refs: refs / Math.max(1, blocks),
      gaps: Gap / Math.max(1, blocks),
      judgements: Judgement / Math.max(1, blocks),
      links: links / Math.max(1, blocks),
      citations: citations / Math.max(1, blocks),
    },
    actors: {
      relations: each(actors, ({ front }) => front.relations?.length ?? 0),
      names: each(actors, ({ front }) => front.names?.length ?? 0),
      arabic: each(actors, ({ front }) => Number(front.names?.some(({ lang }) => lang === 'ar') ?? false)),
    },
    events: {
      participants: each(events, ({ front }) => front.participants?.length ?? 0),
      places: each(events, ({ front }) => front.places?.length ?? 0),
    },
  };
}
