import type { Page } from '../dossier/page.ts';
import type { ComponentCall, Segment } from '../dossier/segments.ts';

/** The call that holds a claim. None that is sound stands in a footnote; a preview in spite of errors does without. */
export function claimCallOf(home: Page, id: string): ComponentCall | undefined {
  return findClaim(home.body.segments, id);
}

function findClaim(segments: readonly Segment[], id: string): ComponentCall | undefined {
  for (const segment of segments) {
    if (segment.type !== 'component') continue;
    if (segment.call.name === 'Claim' && segment.call.attributes.id === id) return segment.call;
    const inner = findClaim(segment.call.children, id);
    if (inner) return inner;
  }
  return undefined;
}
