import { isDeepStrictEqual } from 'node:util';
import type { Dossier } from '../dossier.ts';
import { type Tlp, tlpLevels } from '../schema.ts';
import type { Snapshot } from './snapshot.ts';
import { stateOf } from './state.ts';
import type { State } from './stateShape.ts';

/** What the builds of each ceiling say; a ceiling that cannot be built is missing. */
export type Levels = Partial<Record<Tlp, Dossier>>;

/**
 * A snapshot of what a dossier says. Each entry gets the lowest ceiling whose build says just that: so a
 * claim that goes with its sources below AMBER, or says less there, is AMBER, whatever is written on it.
 * @param levels the dossier as each ceiling lets it through; the highest one holds everything
 * @throws when no level is given
 */
export function takeSnapshot(
  levels: Levels,
  edition: { id: string; note: { text: string; tlp: Tlp } },
): Snapshot {
  const states = tlpLevels.flatMap((tlp) => {
    const dossier = levels[tlp];
    return dossier ? [{ tlp, state: stateOf(dossier) }] : [];
  });
  const whole = states.at(-1)?.state;
  const [dossier] = Object.values(levels);
  if (!whole || !dossier) throw new Error('A snapshot needs at least one level.');
  const lowest = (holds: (state: State) => boolean): Tlp =>
    states.find(({ state }) => holds(state))?.tlp ?? 'RED';
  const marked = <T extends object>(
    record: Readonly<Record<string, T>>,
    of: (state: State) => Readonly<Record<string, T>>,
  ) =>
    Object.entries(record).map(([key, entry]): [string, T & { tlp: Tlp }] => [
      key,
      { ...entry, tlp: lowest((state) => isDeepStrictEqual(of(state)[key], entry)) },
    ]);
  const values = <T>(entries: [string, T][]): T[] => entries.map(([, entry]) => entry);
  return {
    format: 1,
    id: edition.id,
    dossier: dossier.file.id,
    note: edition.note,
    asOf: whole.asOf,
    pages: markedPages(whole, states),
    claims: Object.fromEntries(marked(whole.claims, (s) => s.claims)),
    judgements: Object.fromEntries(marked(whole.judgements, (s) => s.judgements)),
    gaps: Object.fromEntries(marked(whole.gaps, (s) => s.gaps)),
    relations: values(marked(whole.relations, (s) => s.relations)),
    participants: values(marked(whole.participants, (s) => s.participants)),
  };
}

function markedPages(whole: State, states: readonly { tlp: Tlp; state: State }[]): Snapshot['pages'] {
  const pages: Record<string, Snapshot['pages'][keyof Snapshot['pages']]> = {};
  for (const [key, { bluf, digest: _, ...page }] of Object.entries(whole.pages)) {
    const seen = states.flatMap(({ tlp, state }) => {
      const at = state.pages[key];
      return at ? [{ tlp, at }] : [];
    });
    const digests: Partial<Record<Tlp, string>> = {};
    for (const { tlp, at } of seen) if (!Object.values(digests).includes(at.digest)) digests[tlp] = at.digest;
    const shown = seen.find(({ at }) => at.bluf === bluf)?.tlp ?? 'RED';
    pages[key] = {
      ...page,
      ...(bluf === undefined ? {} : { bluf: { text: bluf, tlp: shown } }),
      digests,
      tlp: seen.find(({ at: { bluf: _, digest: __, ...at } }) => isDeepStrictEqual(at, page))?.tlp ?? 'RED',
    };
  }
  return pages;
}
