import { needPage, reportId } from './linking.ts';
import { renamedClaim } from './renamed.ts';
import { checkRepeatedIn } from './repeated.ts';
import type { PageCollection } from './schema.ts';
import type { Checking } from './support.ts';

/** Checks that a field names a claim. */
export function needClaim({ linking, parsed }: Checking, path: string, id: string): void {
  const { claims, input, suggest } = linking;
  if (Object.hasOwn(claims, id) || input.unread.isBlind || input.unread.ids.has(id)) return;
  const hint = renamedClaim(linking, id) ?? suggest.claim(id);
  reportId(linking, parsed, parsed.spans[path], 'claim/unknown', `There is no claim "${id}".`, hint);
}

/** Checks that every id of a list names a page of some collections. */
export function needAll(
  { linking, parsed }: Checking,
  path: string,
  ids: readonly string[] | undefined,
  collections: readonly PageCollection[],
): void {
  checkRepeatedIn(linking, parsed, path, ids);
  for (const [i, id] of (ids ?? []).entries())
    needPage(linking, parsed, () => parsed.spans[`${path}.${i}`], id, collections);
}
