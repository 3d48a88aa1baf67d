import type { ComponentName } from '../components.ts';
import type { Page } from '../page.ts';
import type { ParsedPage } from '../parse.ts';
import { type ComponentCall, walkBody } from '../segments.ts';
import type { Spans } from '../spans.ts';

interface PlacedCall {
  page: Page;
  spans: Spans;
  call: ComponentCall;
}

/** The calls of the pages that were asked for, by name: each body is walked once for all lints. */
const known = new WeakMap<readonly ParsedPage[], Map<string, PlacedCall[]>>();

/** Every call of a component in the dossier, footnotes included, with the page it stands on. */
export function callsOf(pages: readonly ParsedPage[], name: ComponentName): readonly PlacedCall[] {
  const calls = known.get(pages) ?? collect(pages);
  known.set(pages, calls);
  return calls.get(name) ?? [];
}

function collect(pages: readonly ParsedPage[]): Map<string, PlacedCall[]> {
  const calls = new Map<string, PlacedCall[]>();
  for (const { page, spans } of pages) {
    const add = (call: ComponentCall): void => {
      const list = calls.get(call.name);
      if (list) list.push({ page, spans, call });
      else calls.set(call.name, [{ page, spans, call }]);
    };
    walkBody(page.body, add);
  }
  return calls;
}
