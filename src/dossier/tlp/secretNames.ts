import type { Dossier } from '../dossier.ts';
import type { LinkInput } from '../linkInput.ts';
import { keyOf } from '../nameIndex.ts';
import { foldName } from '../names.ts';
import { type Found, NameFinder } from './nameFinder.ts';
import { markingOf, type Withheld } from './withheld.ts';

/** The names that may not appear in what leaves. */
export interface SecretNames {
  /** What each name that may not appear belongs to, with its marking. */
  secret: Map<string, string>;
  finder: NameFinder;
  /** Names that may appear and hold a shorter one that may not. */
  open: NameFinder;
}

/** Every name of what is left out, except those that something that stays has too. */
export function secretNames(input: LinkInput, dossier: Dossier, withheld: Withheld): SecretNames {
  const secret = new Map<string, string>();
  const add = (name: string, what: string) => secret.set(name, what);
  for (const { page } of input.pages) {
    const isOut = withheld.pages.has(keyOf(page));
    const marking = markingOf(page.front.tlp, withheld.full);
    const left = dossier.pages[keyOf(page)];
    if (isOut) {
      for (const name of [page.title, ...('sortName' in page.front ? [page.front.sortName ?? ''] : [])])
        add(name, `${keyOf(page)}, which is ${marking}`);
      if (page.id.includes('-')) add(page.id, `${keyOf(page)}, which is ${marking}`);
    }
    for (const { text, tlp } of page.front.names ?? [])
      if (isOut || !left?.front.names?.some((n) => n.text === text))
        add(text, `${keyOf(page)}, a name that is ${tlp ?? marking}`);
    if (page.collection !== 'events') continue;
    const stay = left?.collection === 'events' ? left.front.participants : [];
    for (const { name, tlp } of page.front.participants ?? [])
      if (name !== undefined && tlp !== undefined && !stay?.some((p) => p.name === name))
        add(name, `a participant of ${keyOf(page)}, who is ${tlp}`);
  }
  for (const source of input.sources)
    if (withheld.sources.has(source.id) && /\S\s+\S/.test(source.title))
      add(source.title, `the source "${source.id}", which is ${markingOf(source.tlp, withheld.full)}`);
  const known = openNames(dossier);
  for (const name of secret.keys()) if (known.all.has(foldName(name))) secret.delete(name);
  return { secret, finder: new NameFinder(secret.keys()), open: new NameFinder(known.proper) };
}

/** All names of what stays, folded, and those of actors and places as written. */
function openNames(dossier: Dossier): { all: Set<string>; proper: string[] } {
  const all = new Set<string>();
  const proper: string[] = [];
  for (const page of Object.values(dossier.pages)) {
    const names = [page.title, ...(page.front.names ?? []).map((n) => n.text)];
    for (const name of names) all.add(foldName(name));
    if (page.collection === 'actors' || page.collection === 'places') proper.push(...names);
  }
  for (const { title } of Object.values(dossier.sources)) all.add(foldName(title));
  for (const { name } of Object.values(dossier.publishers)) all.add(foldName(name));
  return { all, proper };
}

/** The names in a text, without a single word that is part of a longer name of what stays: "Macron" in "Emmanuel Macron". */
export function hitsIn(text: string, { finder, open }: SecretNames): Found[] {
  const hits = finder.find(text);
  if (hits.length === 0) return [];
  const around = open.find(text);
  const kept: Found[] = [];
  for (const hit of hits) {
    const { name, start, end } = hit;
    const isPart =
      !/[\s-]/.test(name.trim()) &&
      around.some((o) => o.start <= start && o.end >= end && o.end - o.start > end - start);
    // Hits come in order, longer ones first: a name within the last one is the same mention.
    if (!isPart && end > (kept.at(-1)?.end ?? 0)) kept.push(hit);
  }
  return kept;
}
