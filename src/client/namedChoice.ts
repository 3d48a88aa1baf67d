import type { NameEntry } from '../views/searchData.ts';
import type { FilterList } from './filterList.ts';

/** The names of a filter's values, read when first needed. @returns value, label, other spellings */
export type ReadNames = () => Promise<readonly NameEntry[]>;

/** Shows counts and choice in a list at once, and what is chosen by name as soon as names are there. */
export function namedChoice(list: Pick<FilterList, 'add' | 'update'>, read: ReadNames): FilterList['update'] {
  let shown: Parameters<FilterList['update']> = [{}, []];
  const label = async () => {
    // Without names what an address chose must still be there to be unticked.
    const entries = await read().catch((): readonly NameEntry[] => []);
    const names = new Map(entries.map(([value, title]) => [value, title]));
    // The reader may have chosen anew by now.
    const [counts, chosen] = shown;
    for (const value of chosen) list.add(value, names.get(value) ?? value);
    list.update(counts, chosen);
  };
  return (counts, chosen) => {
    shown = [counts, chosen];
    list.update(counts, chosen);
    if (chosen.length > 0) label();
  };
}
