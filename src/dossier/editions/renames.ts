import type { Dossier } from '../dossier.ts';
import { keyOf } from '../nameIndex.ts';
import type { PageKey } from '../page.ts';

/** What pages and claims are called now, by what they were called before. */
export interface Renames {
  /** By page key. */
  pages: ReadonlyMap<string, PageKey>;
  claims: ReadonlyMap<string, string>;
}

/** The former names in a dossier; a name that something bears now is none. */
export function renamesOf({ pages, claims }: Dossier): Renames {
  return { pages: new Map(formerKeys(pages)), claims: new Map(formerIds(claims)) };
}

function formerKeys(pages: Dossier['pages']): [string, PageKey][] {
  return Object.values(pages).flatMap((page) =>
    (page.front.formerly ?? [])
      .map((id) => `${page.collection}/${id}`)
      .filter((old) => !Object.hasOwn(pages, old))
      .map((old): [string, PageKey] => [old, keyOf(page)]),
  );
}

function formerIds(claims: Dossier['claims']): [string, string][] {
  return Object.values(claims).flatMap(({ id, formerly = [] }) =>
    formerly.filter((old) => !Object.hasOwn(claims, old)).map((old): [string, string] => [old, id]),
  );
}
