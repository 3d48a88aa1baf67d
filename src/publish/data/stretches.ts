import { hash } from 'node:crypto';
import { cut } from '../../views/lists/cut.ts';

/** Records that stand one after the other in a file: made anew only where something that they tell has changed. */
export interface Stretch {
  /** What tells it from other stretches of the file: the list, whether it begins that, and which records it holds. */
  key: string;
  make(): string;
}

/** A part of a file of data: text that is always made, or a stretch. */
export type DataPart = string | Stretch;

/** Records that a stretch has at most: few enough that an edit makes little anew. */
const RECORDS = 100;

/**
 * A list of records in stretches. A record more or less changes the stretch where it stands and, seldom, one beside it.
 * @param list its name within the file
 * @param keys of the records in order
 * @param write makes the text of a record. It looks up anew what it tells of the dossier, or a change would be missed.
 * @param between stands between two records, none of which is empty then
 */
export function* stretches<K extends string>(
  list: string,
  keys: readonly K[],
  write: (key: K) => string,
  between = '',
): Generator<Stretch> {
  for (const [i, held] of cut(keys, (key) => key, RECORDS).entries()) {
    if (held.length === 0) continue;
    const isFirst = i === 0;
    yield {
      key: `${list} ${isFirst ? 'from its beginning ' : ''}${hash('sha256', held.join(' '))}`,
      make: () => (isFirst ? '' : between) + held.map(write).join(between),
    };
  }
}
