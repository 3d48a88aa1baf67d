import { dateBounds } from '../../dossier/dates.ts';
import { splitIds } from '../../dossier/ids.ts';
import { findPage } from '../../dossier/linking.ts';
import type { Page, PageKey } from '../../dossier/page.ts';
import type { BodyWriter } from '../body.ts';
import type { ViewContext } from '../context.ts';
import { eventRows } from '../events.ts';
import { inReadingOrder } from '../relatedness.ts';
import { type TimelineView, timelineView } from './drawing.ts';

/** The timeline that an editor put on a page. @param attributes of the call, checked by its schema */
export function aboutTimeline(
  { context, shown }: BodyWriter,
  owner: Page,
  attributes: Readonly<Record<string, string>>,
): TimelineView {
  const rows = eventRows(context, keysOf(context, owner, attributes));
  let n = 1;
  while (shown.has(`timeline-${n}`)) n++;
  const id = `timeline-${n}`;
  shown.add(id);
  return timelineView(context, rows, { id });
}

function keysOf(
  context: ViewContext,
  owner: Page,
  { about, from, to }: Readonly<Record<string, string>>,
): PageKey[] {
  const { dossier, index } = context;
  const wanted = splitIds(about);
  const keys = wanted.length > 0 ? wanted : owner.collection === 'briefs' ? [] : [owner.id];
  const near = new Set(
    keys.flatMap((id) => {
      const key = findPage(id, dossier.pages);
      if (!key) return [];
      if (key.startsWith('events/')) return [key, ...(index.parts.get(key) ?? [])];
      return [...(dossier.encounters[key] ?? []).map((e) => e.event), ...(dossier.happenings[key] ?? [])];
    }),
  );
  const candidates = keys.length > 0 ? inOrder(context, near) : dossier.order.events;
  return candidates.filter((key) => {
    const page = dossier.pages[key];
    if (page?.collection !== 'events') return false;
    const { min, max, openStart, openEnd } = dateBounds(page.front.date);
    return (
      (from === undefined || openEnd || max >= dateBounds(from).min) &&
      (to === undefined || openStart || min <= dateBounds(to).max)
    );
  });
}

function inOrder({ index }: ViewContext, keys: Iterable<PageKey>): PageKey[] {
  return [...keys].sort((a, b) => inReadingOrder(index, a, b));
}
