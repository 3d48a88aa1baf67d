import type { Page, PageKey } from '../dossier/page.ts';
import type { Segment } from '../dossier/segments.ts';
import { bodyWriter } from './bodyWriter.ts';
import { type Chrome, chrome } from './chrome.ts';
import type { GapView, JudgementView } from './componentViews.ts';
import { pageOf, type ViewContext } from './context.ts';
import { type EventRow, eventRows } from './events.ts';
import { inReadingOrder } from './relatedness.ts';
import type { Href } from './urls.ts';

/** The brief in short: bottom line, judgements, turning points, and what is not known. One page on paper. */
export interface SummaryView {
  chrome: Chrome;
  title: string;
  home: Href;
  bluf?: string;
  judgements: JudgementView[];
  turningPoints: EventRow[];
  gaps: GapView[];
  /** Stands in the place of all these where there are none. */
  none?: string;
}

/** The front page: the brief that dossier.yaml names, in one page. @throws where that is no brief */
export function summaryView(context: ViewContext): SummaryView {
  const { words, urls, dossier, index } = context;
  const page = pageOf(context, `briefs/${dossier.file.home}`);
  if (page.collection !== 'briefs') throw new Error('The front page is not a brief.');
  const points = (page.front.turningPoints ?? []).map((id): PageKey => `events/${id}`);
  points.sort((a, b) => inReadingOrder(index, a, b));
  const views = callsIn(context, page);
  const isEmpty = page.front.bluf === undefined && views.length === 0 && points.length === 0;
  return {
    chrome: chrome(context, { title: words.nav.summary, href: urls.route('summary'), section: 'summary' }),
    title: page.title,
    home: urls.home,
    ...(page.front.bluf === undefined ? {} : { bluf: page.front.bluf }),
    judgements: views.filter((view) => view.type === 'judgement'),
    turningPoints: eventRows(context, points),
    gaps: views.filter((view) => view.type === 'gap'),
    ...(isEmpty ? { none: words.lists.none } : {}),
  };
}

function callsIn(context: ViewContext, page: Page) {
  const writer = bodyWriter(context, `${page.collection}/${page.id}`);
  const visit = (segments: readonly Segment[]): (JudgementView | GapView)[] =>
    segments.flatMap((segment) => {
      if (segment.type !== 'component') return [];
      const { call } = segment;
      if (call.name !== 'Judgement' && call.name !== 'Gap') return visit(call.children);
      const view = writer.component(page, call);
      return view?.type === 'judgement' || view?.type === 'gap' ? [view] : [];
    });
  return visit(page.body.segments);
}
