import type { Below } from '../tlp/below.ts';
import { within } from '../tlp/levels.ts';
import { type History, historyOf, noHistory } from './history.ts';
import type { Snapshot } from './snapshot.ts';
import { stateOf } from './state.ts';
import { type Hidden, visibleState } from './visible.ts';

/**
 * The history that the build of a dossier may tell.
 * @param snapshots from the first edition to the newest
 */
export function tellHistory(snapshots: readonly Snapshot[], { dossier, full, isSecret }: Below): History {
  if (snapshots.length === 0) return noHistory;
  const { ceiling } = dossier;
  const shown = stateOf(dossier);
  const hidden: Hidden = { whole: stateOf(full), shown, isSecret };
  return historyOf(
    snapshots.map((snapshot) => {
      const { text, tlp } = snapshot.note;
      const note = within(tlp, ceiling) && !isSecret(text) ? { note: text } : {};
      return { snapshot, state: visibleState(snapshot, ceiling, hidden), ...note };
    }),
    shown,
  );
}
