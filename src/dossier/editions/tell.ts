import type { Dossier } from '../dossier.ts';
import { splitIds } from '../ids.ts';
import { callsOf } from '../laterBody.ts';
import type { Tlp } from '../schema.ts';
import { type ComponentCall, walk, walkBody } from '../segments.ts';
import type { Below } from '../tlp/below.ts';
import { asTlp, within } from '../tlp/levels.ts';
import { type Edition, type History, noHistory } from './edition.ts';
import { historyOf } from './history.ts';
import { editionOf, type Snapshot } from './snapshot.ts';
import { stateOf } from './state.ts';
import { type Hidden, visibleState } from './visible.ts';

/**
 * The history that the build of a dossier may tell.
 * @param snapshots from the first edition to the newest
 */
export function tellHistory(
  snapshots: readonly Snapshot[],
  { dossier, full, isSecret, isFiltered }: Below,
): History {
  if (snapshots.length === 0) return noHistory;
  const { ceiling } = dossier;
  const shown = stateOf(dossier);
  const hidden: Hidden = { whole: stateOf(full), shown, cut: cutIn(full, ceiling), isSecret };
  const history = historyOf(
    snapshots.map((snapshot) => {
      const { text, tlp } = snapshot.note;
      const note = within(tlp, ceiling) && !isSecret(text) ? { note: text } : {};
      return { snapshot, state: visibleState(snapshot, ceiling, hidden), ...note };
    }),
    shown,
  );
  return isFiltered ? { ...history, editions: renumbered(history.editions) } : history;
}

/** Claims, judgements and gaps that hold a part above the ceiling: their ids, by these and by former ones. */
function cutIn({ pages }: Dossier, ceiling: Tlp): Map<string, string> {
  const cut = new Map<string, string>();
  const isAbove = ({ attributes: { tlp } }: ComponentCall): boolean =>
    !within(asTlp(tlp) ?? 'CLEAR', ceiling);
  for (const { body } of Object.values(pages))
    walkBody(callsOf(body), ({ attributes: { id, formerly = '' }, children }) => {
      if (id === undefined) return;
      walk(children, (part) => {
        if (!isAbove(part)) return;
        for (const name of [id, ...splitIds(formerly)]) cut.set(name, id);
      });
    });
  return cut;
}

/**
 * Editions of one day by their place among those that are told of: "edition 3" beside none but a first
 * would tell of a second.
 * @param editions from the newest to the first
 */
function renumbered(editions: readonly Edition[]): Edition[] {
  const numbers = new Map<string, number>();
  const named = editions.toReversed().map((edition) => {
    const number = (numbers.get(edition.day) ?? 0) + 1;
    numbers.set(edition.day, number);
    return { ...edition, id: editionOf(edition.day, number) };
  });
  return named.reverse();
}
