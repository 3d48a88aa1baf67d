import type { ViewContext } from './context.ts';
import type { Href } from './urls.ts';

/** The feeds of the site and the calendar, with what each is in the words of the interface. */
export const feedFiles = [
  { path: 'feeds/changes.xml', type: 'application/atom+xml', described: 'changesAtom' },
  { path: 'feeds/changes.json', type: 'application/feed+json', described: 'changesJson' },
  { path: 'feeds/events.xml', type: 'application/atom+xml', described: 'eventsAtom' },
  { path: 'feeds/events.json', type: 'application/feed+json', described: 'eventsJson' },
  { path: 'feeds/events.ics', type: 'text/calendar', described: 'calendar' },
] as const;

/** A feed as the head of a page names it, for feed readers. */
export interface FeedLink {
  href: Href;
  type: string;
  title: string;
}

/** The feeds as a head names them; the calendar is none. */
export function feedLinks({ urls, words }: ViewContext): FeedLink[] {
  return feedFiles.flatMap(({ path, type }) => {
    if (type === 'text/calendar') return [];
    const title = path.startsWith('feeds/events') ? words.collections.events : words.changes.title;
    return [{ href: urls.file(path), type, title }];
  });
}
