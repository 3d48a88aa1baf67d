import type { Indexed } from '../publish/indexed.ts';
import { plural } from './report/human.ts';

/** What is counted of a dossier. */
interface Counted {
  order: Readonly<Record<string, readonly string[]>>;
  claims: object;
  sources: object;
}

/** How much a build made, in a line. */
export function summaryOf({ order, claims, sources }: Counted, { pages, words }: Indexed): string {
  const counts = [
    ...Object.entries(order).map(([collection, keys]) => plural(keys.length, collection.replace(/s$/, ''))),
    plural(Object.keys(claims).length, 'claim'),
    plural(Object.keys(sources).length, 'source'),
  ];
  return `${counts.join(', ')}; search over ${plural(pages, 'page')}, ${plural(words, 'word')}`;
}
