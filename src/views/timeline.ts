import { type Chrome, chrome } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { type EventRow, eventRows } from './events.ts';

/** Every event in order. */
export interface TimelineView {
  chrome: Chrome;
  title: string;
  intro: string;
  events: EventRow[];
}

export function timelineView(context: ViewContext): TimelineView {
  const { words, urls, dossier } = context;
  return {
    chrome: chrome(context, { title: words.nav.timeline, href: urls.route('timeline'), section: 'timeline' }),
    title: words.nav.timeline,
    intro: words.timeline.intro,
    events: eventRows(context, dossier.order.events),
  };
}
