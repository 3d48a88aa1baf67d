import { coreKinds } from './coreTerms.ts';
import { needPage, type Place, reportId } from './linking.ts';
import type { Page, PageKey } from './page.ts';
import type { Checking } from './support.ts';

/**
 * Whether something may happen there: at a place and in a state. A kind of the dossier's own may be one of
 * territories, which is not known here, so an actor of it may stand as well.
 */
export function isTerritory({ collection, front: { kind } }: Page): boolean {
  if (collection === 'places') return true;
  return collection === 'actors' && (kind === 'state' || !coreKinds.actors?.includes(kind));
}

/** The place or territory that an id names, or undefined with a diagnostic at its place in the file. */
export function needTerritory(
  { linking, parsed }: Checking,
  at: Place | undefined,
  id: string,
): PageKey | undefined {
  const key = needPage(linking, parsed, at, id, ['places', 'actors']);
  const page = key && linking.keyed[key];
  if (!page || isTerritory(page)) return key;
  const message = `"${id}" is no place: ${key} is of the kind ${page.front.kind}.`;
  const hint =
    linking.suggest.page(['places'])(id) ??
    'Name a page in places/, or an actor of the kind state; npm run new -- place begins a page.';
  reportId(linking, parsed, at, 'id/unknown', message, hint);
  return undefined;
}
