import { compareStates } from './changes.ts';
import type { Edition, History } from './edition.ts';
import { partsOf, type Snapshot } from './snapshot.ts';
import type { State } from './stateShape.ts';

/**
 * The editions and what changed from one to the next. An edition in which nothing differs for readers
 * of this build is not told of: that it exists would tell that something above the ceiling changed.
 * @param editions from the first to the newest, each with what it said, as this build may tell it
 */
export function historyOf(
  editions: readonly { snapshot: Snapshot; state: State; note?: string }[],
  now: State,
): History {
  const told: Edition[] = [];
  let last: State | undefined;
  for (const { snapshot, state, note } of editions) {
    if (!last && Object.keys(state.pages).length === 0) continue;
    const changes = last ? compareStates(last, state) : [];
    if (last && changes.length === 0) continue;
    const { id, asOf } = snapshot;
    told.push({ id, day: partsOf(id).day, asOf, ...(note === undefined ? {} : { note }), changes });
    last = state;
  }
  return { editions: told.reverse(), since: last ? compareStates(last, now) : [] };
}
