import type { ComponentName } from '../components.ts';
import type { Page } from '../dossier.ts';
import type { ParsedPage } from '../parse.ts';
import type { ComponentCall } from '../segments.ts';
import { walk } from '../segments.ts';
import type { Spans } from '../spans.ts';

/** Every call of a component in the dossier, footnotes included, with the page it stands on. */
export function callsOf(
  pages: readonly ParsedPage[],
  name: ComponentName,
): { page: Page; spans: Spans; call: ComponentCall }[] {
  return pages.flatMap(({ page, spans }) => {
    const calls: ComponentCall[] = [];
    const collect = (call: ComponentCall) => {
      if (call.name === name) calls.push(call);
    };
    walk(page.body.segments, collect);
    for (const note of page.body.footnotes) walk(note.segments, collect);
    return calls.map((call) => ({ page, spans, call }));
  });
}
