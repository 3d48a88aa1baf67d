import { keyOf } from '../../dossier/nameIndex.ts';
import { kindLabel, type ViewContext } from '../../views/context.ts';
import { eventWhen } from '../../views/events.ts';
import { pagesIn } from '../data/pages.ts';
import type { Feed } from './feed.ts';
import { urnOf } from './ids.ts';

/**
 * The events of the dossier, the last first. The day of an entry is that of the dossier, not of the event:
 * an event's own date may be uncertain and stands in words.
 */
export function eventsFeed(context: ViewContext): Feed {
  const { dossier, words, urls } = context;
  const { id, asOf } = dossier.file;
  const entries = pagesIn(dossier, 'events').map((page) => {
    const { front, title } = page;
    return {
      id: urnOf(id, keyOf(page)),
      title,
      href: urls.page(keyOf(page)),
      updated: asOf,
      text: [eventWhen(context, front), ...(front.bluf === undefined ? [] : [front.bluf])],
      tags: [kindLabel(context, front.kind)],
    };
  });
  return { name: 'events', title: words.collections.events, updated: asOf, entries: entries.reverse() };
}
