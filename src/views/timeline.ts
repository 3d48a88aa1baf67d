import { dateBounds } from '../dossier/dates.ts';
import type { PageKey } from '../dossier/page.ts';
import { pageOf, type ViewContext } from './context.ts';
import { eventRows } from './events.ts';
import { EVENTS, type PlannedPage, planList } from './lists/list.ts';
import { timelineView } from './timeline/drawing.ts';

/** Every event in order; a long timeline is also cut by the year in which events begin. */
export function timelinePages(context: ViewContext): PlannedPage[] {
  const { words, dossier } = context;
  return planList(context, {
    path: 'timeline',
    title: words.nav.timeline,
    section: 'timeline',
    intro: words.timeline.intro,
    items: dossier.order.events,
    keyOf: (key) => key,
    facets: [{ id: 'year', label: words.lists.by.year, valueOf: (key) => yearOf(context, key) }],
    size: EVENTS,
    show: (items, isPart) => [
      { type: 'events', timeline: timelineView(context, eventRows(context, items), { isPart }) },
    ],
  });
}

function yearOf(context: ViewContext, key: PageKey): { id: string; label: string } {
  const page = pageOf(context, key);
  const year = page.collection === 'events' ? new Date(dateBounds(page.front.date).min).getUTCFullYear() : 0;
  return { id: String(year), label: String(year) };
}
