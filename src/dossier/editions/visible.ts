import { defined } from '../defined.ts';
import { type Tlp, tlpLevels } from '../schema.ts';
import { within } from '../tlp/levels.ts';
import type { Snapshot } from './snapshot.ts';
import { keyed, participantKey, relationKey } from './state.ts';
import type { PageState, State } from './stateShape.ts';

/** What is left out of the build under way, as far as an older edition may still hold it. */
export interface Hidden {
  /** What the whole dossier says now. */
  whole: State;
  /** What the ceiling lets through of it. */
  shown: State;
  /** Claims, judgements and gaps that stay without a part of theirs: their id now, by it and by those before. */
  cut: ReadonlyMap<string, string>;
  /** Whether a text names something that is left out now. */
  isSecret(text: string): boolean;
}

/**
 * What an edition said, as a build with this ceiling may tell it: no entry marked above it then, none
 * that is left out now, and none that names something that is.
 */
export function visibleState(snapshot: Snapshot, ceiling: Tlp, hidden: Hidden): State {
  const { isSecret } = hidden;
  const pick = <T extends { tlp: Tlp }>(entries: [string, T][], kind: Kind) => {
    const out = keysOut(kind, hidden);
    return entries.flatMap(([key, entry]): [string, Omit<T, 'tlp'>][] => {
      const { tlp, ...said } = entry;
      const rest = { ...said, ...textNow(key, kind, hidden) };
      const isOut = !within(tlp, ceiling) || out.has(key) || isSecret(key) || textsIn(rest).some(isSecret);
      return isOut ? [] : [[key, rest]];
    });
  };
  const silent = withoutLine(hidden);
  const told = Object.entries(snapshot.pages).map(([key, entry]): [string, PageState & { tlp: Tlp }] => {
    const { bluf, digests, ...page } = entry;
    const digest = tlpLevels.flatMap((l) => (within(l, ceiling) ? (digests[l] ?? []) : [])).at(-1) ?? '';
    const isTold = bluf && within(bluf.tlp, ceiling) && !silent.has(key);
    const text = isTold ? bluf.text : undefined;
    return [key, defined<PageState & { tlp: Tlp }>({ ...page, bluf: text, digest })];
  });
  const pages = pick(told, 'pages');
  const standing = new Set(pages.map(([key]) => key));
  const relations = Object.entries(keyed(snapshot.relations, relationKey));
  const participants = Object.entries(keyed(snapshot.participants, participantKey));
  const on = <T extends { page: string }>(entries: [string, T][]): Record<string, T> =>
    Object.fromEntries(entries.filter(([, { page }]) => standing.has(page)));
  return {
    asOf: snapshot.asOf,
    pages: Object.fromEntries(pages),
    claims: on(pick(Object.entries(snapshot.claims), 'claims')),
    judgements: on(pick(Object.entries(snapshot.judgements), 'judgements')),
    gaps: on(pick(Object.entries(snapshot.gaps), 'gaps')),
    relations: Object.fromEntries(
      pick(relations, 'relations').filter(([, r]) =>
        [r.from, r.to, r.regarding].every((key) => key === undefined || standing.has(key)),
      ),
    ),
    participants: Object.fromEntries(
      pick(participants, 'participants').filter(([, p]) =>
        [p.event, p.actor].every((key) => key === undefined || standing.has(key)),
      ),
    ),
  };
}

type Kind = keyof Omit<State, 'asOf'>;

/** Of what stays without a part the words that stay: it may be the part that older words hold. */
function textNow(key: string, kind: Kind, { cut, shown }: Hidden): { text?: string } {
  const entry = shown[kind][cut.get(key) ?? ''];
  return entry && 'text' in entry ? { text: entry.text } : {};
}

/** Keys of what is left out now, and those it had before. */
function keysOut(kind: Kind, { whole, shown }: Hidden): Set<string> {
  const out = Object.entries(whole[kind]).filter(([key]) => !Object.hasOwn(shown[kind], key));
  return new Set(out.flatMap(([key, entry]) => namesOf(kind, key, entry)));
}

/** Keys of pages whose bottom line is left out now, and those they had before. */
function withoutLine({ whole, shown }: Hidden): Set<string> {
  const out = Object.entries(whole.pages).filter(([key, { bluf }]) => shown.pages[key]?.bluf !== bluf);
  return new Set(out.flatMap(([key, entry]) => namesOf('pages', key, entry)));
}

/** The key of an entry and those it had before. */
function namesOf(kind: Kind, key: string, entry: object): string[] {
  const formerly = 'formerly' in entry && Array.isArray(entry.formerly) ? entry.formerly : [];
  const folder = kind === 'pages' ? key.slice(0, key.indexOf('/') + 1) : '';
  return [key, ...formerly.map((id) => `${folder}${id}`)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
