import { type Claim, type Gap, partiesOf } from '../dossier/claims.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { PageKey } from '../dossier/page.ts';
import { inOrder, inTime, type Neighbours } from './neighbours.ts';

/** What belongs to a page, gathered in one pass so that no page scans the dossier. */
export interface Index {
  /** Claims by whom they are about, who makes them and who holds a position on them. */
  claimsAbout: Table<readonly Claim[]>;
  /** Claims by the page that holds them. */
  claimsOn: Table<readonly Claim[]>;
  gapsAbout: Table<readonly Gap[]>;
  /** Parts of an event, by the whole. */
  parts: Table<readonly PageKey[]>;
  /** Documents by the event or actor they are about, come from or belong to. */
  documents: Table<readonly PageKey[]>;
  /** What comes before and after a page: an event in time, another page in its collection's order. */
  neighbours: Table<Neighbours>;
  /**
   * Grows along a collection's order. It serves to compare two pages and for nothing else: how two pages stand
   * to each other depends on these two alone, their ranks on all others.
   */
  rank: Table<number>;
}

/** Something by page. */
export type Table<T> = Pick<ReadonlyMap<PageKey, T>, 'get'>;

/** Walks claims, gaps and pages once. */
export function indexDossier(dossier: Dossier): Index {
  const claimsAbout = new Map<PageKey, Claim[]>();
  const claimsOn = new Map<PageKey, Claim[]>();
  const gapsAbout = new Map<PageKey, Gap[]>();
  const parts = new Map<PageKey, PageKey[]>();
  const documents = new Map<PageKey, Set<PageKey>>();
  const neighbours = new Map<PageKey, Neighbours>([
    ...Object.values(dossier.order).flatMap(inOrder),
    ...inTime(dossier),
  ]);
  const rank = new Map<PageKey, number>();
  for (const claim of Object.values(dossier.claims)) {
    push(claimsOn, claim.page, claim);
    for (const key of partiesOf(claim)) push(claimsAbout, key, claim);
  }
  for (const gap of Object.values(dossier.gaps)) for (const key of gap.about) push(gapsAbout, key, gap);
  for (const keys of Object.values(dossier.order)) for (const [i, key] of keys.entries()) rank.set(key, i);
  for (const key of dossier.order.events) {
    const page = dossier.pages[key];
    if (page?.collection !== 'events') continue;
    if (page.front.partOf !== undefined) push(parts, `events/${page.front.partOf}`, key);
    for (const id of page.front.documents ?? []) addTo(documents, key, `documents/${id}`);
  }
  for (const key of dossier.order.documents) {
    const page = dossier.pages[key];
    if (page?.collection !== 'documents') continue;
    for (const id of [...(page.front.authors ?? []), ...(page.front.about ?? [])]) {
      const owner = (['actors', 'events', 'documents', 'places'] as const)
        .map((c): PageKey => `${c}/${id}`)
        .find((k) => dossier.pages[k]);
      if (owner) addTo(documents, owner, key);
    }
  }
  const listed = new Map([...documents].map(([owner, keys]) => [owner, [...keys]]));
  return { claimsAbout, claimsOn, gapsAbout, parts, documents: listed, neighbours, rank };
}

/** Compares pages of one collection for a sort in reading order. */
export function inReadingOrder({ rank }: Index, a: PageKey, b: PageKey): number {
  return (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
