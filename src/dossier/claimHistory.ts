import { attributeIds, attributeSpan, type Linking, mayExist, report, reportId } from './linking.ts';
import type { ParsedPage } from './parse.ts';
import { renamedClaim } from './renamed.ts';
import type { ComponentCall } from './segments.ts';

/** Checks `supersededBy` and `formerly` of every claim, once all claims are known. */
export function checkHistory(
  linking: Linking,
  placed: readonly { parsed: ParsedPage; call: ComponentCall }[],
): void {
  const former = new Map<string, string>();
  for (const { parsed, call } of placed) {
    checkSuccessor(linking, parsed, call);
    const { id: own = '' } = call.attributes;
    for (const { id, place } of attributeIds(parsed, call, 'formerly')) {
      const isTaken = Object.hasOwn(linking.claims, id);
      const other = isTaken
        ? `"${id}" is a claim.`
        : former.get(id) && `"${former.get(id)}" was "${id}" too.`;
      former.set(id, own);
      const hint = 'formerly names the ids that this claim had before and nothing has now.';
      if (other) report(linking, parsed, place, 'formerly/taken', other, hint);
    }
  }
}

function checkSuccessor(linking: Linking, parsed: ParsedPage, call: ComponentCall): void {
  const { id = '', supersededBy } = call.attributes;
  if (supersededBy === undefined) return;
  const span = attributeSpan(parsed, call, 'supersededBy');
  if (!Object.hasOwn(linking.claims, supersededBy)) {
    if (mayExist(linking, supersededBy)) return;
    const hint = renamedClaim(linking, supersededBy) ?? linking.suggest.claim(supersededBy);
    reportId(linking, parsed, span, 'claim/unknown', `There is no claim "${supersededBy}".`, hint);
  } else if (isCircle(linking, id))
    report(
      linking,
      parsed,
      span,
      'claim/history',
      `The claim "${id}" is superseded by itself in the end.`,
      'Remove supersededBy from the claim that stands.',
    );
}

function isCircle({ claims }: Linking, id: string): boolean {
  const seen = new Set<string>();
  for (let at = claims[id]?.supersededBy; at !== undefined && !seen.has(at); at = claims[at]?.supersededBy) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
