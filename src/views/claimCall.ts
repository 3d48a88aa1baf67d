import type { Page } from '../dossier/page.ts';
import type { ComponentCall, Segment } from '../dossier/segments.ts';

/** The call that holds a claim, wherever it stands on its page. */
export function claimCallOf(home: Page, id: string): ComponentCall | undefined {
  return findClaim(home.body.segments, id) ?? findInNotes(home, id);
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

function findInNotes(home: Page, id: string): ComponentCall | undefined {
  for (const note of home.body.footnotes) {
    const call = findClaim(note.segments, id);
    if (call) return call;
  }
  return undefined;
}
