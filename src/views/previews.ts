import { isFrench } from '../dossier/intl.ts';
import type { Page, PageKey } from '../dossier/page.ts';
import { dateText, kindLabel, pageOf, type ViewContext } from './context.ts';
import { eventWhen } from './events.ts';
import { boundSpaces } from './spaces.ts';

/** What a reader sees of a page before following a link to it: name, kind with date, bottom line. */
export type Preview = [name: string, kind: string, bottomLine: string];

/** Previews of the pages that one page links to, by key. */
export function previewsOf(context: ViewContext, keys: Iterable<PageKey>): Record<PageKey, Preview> {
  return Object.fromEntries([...keys].map((key) => [key, previewOf(context, key)]));
}

function previewOf(context: ViewContext, key: PageKey): Preview {
  const page = pageOf(context, key);
  const kind = [kindLabel(context, page.front.kind), whenOf(context, page)].filter(Boolean).join(' · ');
  const shown = isFrench(context.lang) ? boundSpaces : (text: string) => text;
  return [shown(page.title), kind, shown(page.front.bluf ?? '')];
}

function whenOf(context: ViewContext, page: Page): string {
  if (page.collection === 'events') return eventWhen(context, page.front);
  return 'date' in page.front && page.front.date !== undefined ? dateText(context, page.front.date) : '';
}
