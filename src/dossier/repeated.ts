import { type Linking, type Place, report } from './linking.ts';
import type { ParsedPage } from './parse.ts';

/** Tells of ids that stand in a list for a second time. */
export function checkRepeated(
  linking: Linking,
  parsed: ParsedPage,
  ids: readonly { id: string; place: Place }[],
): void {
  const seen = new Set<string>();
  for (const { id, place } of ids) {
    if (seen.has(id))
      report(linking, parsed, place, 'id/repeated', `"${id}" stands in this list already.`, 'Name it once.');
    seen.add(id);
  }
}

/** The same of a field of the front matter. */
export function checkRepeatedIn(
  linking: Linking,
  parsed: ParsedPage,
  path: string,
  ids: readonly string[] = [],
): void {
  if (ids.length < 2 || new Set(ids).size === ids.length) return;
  const placed = ids.map((id, i) => ({ id, place: () => parsed.spans[`${path}.${i}`] }));
  checkRepeated(linking, parsed, placed);
}
