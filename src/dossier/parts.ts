import { findPage, type Linking, report } from './linking.ts';
import { keyOf } from './nameIndex.ts';
import type { Page, PageKey } from './page.ts';

/** Checks that no event is part of itself and no place lies within itself, however long the way round. */
export function checkParts(linking: Linking): void {
  for (const parsed of linking.input.pages) {
    const start = keyOf(parsed.page);
    const seen = new Set<PageKey>();
    let at = wholeOf(parsed.page, linking);
    while (at && at.key !== start && !seen.has(at.key)) {
      seen.add(at.key);
      const page = linking.keyed[at.key];
      at = page && wholeOf(page, linking);
    }
    if (at?.key !== start) continue;
    const field = parsed.page.collection === 'events' ? 'partOf' : 'within';
    const message = `It is part of itself${seen.size > 0 ? `, by way of ${[...seen].join(', ')}` : ''}.`;
    report(
      linking,
      parsed,
      parsed.spans[field],
      'part/circle',
      message,
      `Remove ${field} where it is not true.`,
    );
  }
}

/** The event or place that a page is part of. */
function wholeOf(page: Page, { keyed }: Linking): { key: PageKey } | undefined {
  const id =
    page.collection === 'events'
      ? page.front.partOf
      : page.collection === 'places'
        ? page.front.within
        : undefined;
  if (id === undefined) return undefined;
  const near: PageKey = `${page.collection}/${id}`;
  const key = Object.hasOwn(keyed, near) ? near : findPage(id, keyed);
  return key && { key };
}
