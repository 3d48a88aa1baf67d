import { needPage, report } from './linking.ts';
import { push } from './lists.ts';
import { keyOf } from './nameIndex.ts';
import { foldName } from './names.ts';
import { needAll, needClaim } from './needs.ts';
import type { EventPage, PageKey } from './page.ts';
import { checkRepeatedIn } from './repeated.ts';
import type { Participant } from './schema.ts';
import { type Checking, checkSupport, uncited } from './support.ts';
import { unknownTerm } from './terms.ts';
import { needTerritory } from './territory.ts';
import type { Term } from './vocabulary.ts';

/** Checks an event's front matter and derives who took part, and where. */
export function linkEvent(page: EventPage, checking: Checking, roles: readonly Term[]): void {
  const { linking, parsed, result } = checking;
  const { front } = page;
  const took = linkParticipants(page, checking, roles);
  for (const { actor, role } of took) push(result.encounters, actor, { event: keyOf(page), role });
  const places = new Set<PageKey>();
  checkRepeatedIn(linking, parsed, 'places', front.places);
  for (const [i, id] of (front.places ?? []).entries()) {
    const place = needTerritory(checking, () => parsed.spans[`places.${i}`], id);
    if (place) places.add(place);
  }
  for (const place of places) push(result.happenings, place, keyOf(page));
  needAll(checking, 'documents', front.documents, ['documents']);
  if (front.partOf !== undefined)
    needPage(linking, parsed, () => parsed.spans.partOf, front.partOf, ['events']);
  if (front.dateClaim !== undefined) needClaim(checking, 'dateClaim', front.dateClaim);
}

function linkParticipants(
  page: EventPage,
  checking: Checking,
  roles: readonly Term[],
): { actor: PageKey; role: string }[] {
  const { linking, parsed } = checking;
  const { basis, participants = [] } = page.front;
  /** Where a participant stands, by who it is. */
  const seen = new Map<string, string>();
  const took: { actor: PageKey; role: string }[] = [];
  for (const [i, participant] of participants.entries()) {
    const path = `participants.${i}`;
    checkSupport(checking, `${path}.supportedBy`, participant.supportedBy);
    if (!participant.supportedBy?.length && !basis?.length)
      uncited(checking, path, 'participant/uncited', 'The participant rests on nothing.');
    checkRole(participant, path, checking, roles);
    const actor =
      participant.actor === undefined
        ? checkNamed(participant.name ?? '', path, checking)
        : needPage(linking, parsed, () => parsed.spans[`${path}.actor`], participant.actor, ['actors']);
    const identity = actor ?? participant.actor ?? foldName(participant.name ?? '');
    const other = seen.get(identity);
    if (other === undefined) {
      seen.set(identity, path);
      if (actor && participant.actor !== undefined) took.push({ actor, role: participant.role });
    } else {
      const message = `"${participant.actor ?? participant.name}" is a participant already, in line ${parsed.spans[other]?.line ?? 1}.`;
      report(
        linking,
        parsed,
        parsed.spans[path],
        'participant/duplicate',
        message,
        'Keep one, with its main role.',
      );
    }
  }
  return took;
}

function checkRole(
  { role }: Participant,
  path: string,
  { linking, parsed }: Checking,
  roles: readonly Term[],
): void {
  if (linking.input.unread.vocabulary || roles.some(({ id }) => id === role)) return;
  const { message, hint } = unknownTerm(role, 'role', roles, 'Roles');
  report(linking, parsed, parsed.spans[`${path}.role`], 'role/unknown', message, hint);
}

/** A participant given by name who has a page is better given by it: the page then lists the event. */
function checkNamed(name: string, path: string, { linking, parsed }: Checking): PageKey | undefined {
  const found = linking.index.resolve(name);
  if (!('key' in found) || !found.key.startsWith('actors/')) return undefined;
  const hint = `Write actor: ${found.key.replace('actors/', '')}.`;
  report(linking, parsed, parsed.spans[`${path}.name`], 'participant/named', `"${name}" has a page.`, hint);
  return found.key;
}
