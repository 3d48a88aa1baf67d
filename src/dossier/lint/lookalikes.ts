import { hash } from 'node:crypto';
import path from 'node:path';
import { distance } from 'fastest-levenshtein';
import { compare } from '../diagnostics.ts';
import type { Dossier } from '../dossier.ts';
import { keyOf } from '../nameIndex.ts';
import { foldName } from '../names.ts';
import type { ActorPage } from '../page.ts';
import { compilerVersion } from '../version.ts';
import { keepState, readState } from './keptState.ts';

/** Share of letters in which two spellings of one name may differ; more in a name of several words. */
const SHARE = { single: 0.15, several: 0.25 };
const SHORTEST = 6;
/** A key that this many names share says nothing about any two of them. */
const COMMON = 40;

interface Spelling {
  page: ActorPage;
  written: string;
  fold: string;
}

/** Ids of two actors in their order, and the name of each that is nearly one of the other's. */
type Pair = [first: string, second: string, names: [string, string]];

/**
 * Pairs of actors of one kind with near-equal names: `Kais Saied` and `Qais Saeed`, `Macron` and `Marcon`.
 * Two actors of which one links to the other are known to be two.
 * @param cache folder that keeps the pairs for as long as names stay the same
 * @returns the pages in the order of their ids, with the two names.
 */
export function lookalikes(
  actors: readonly ActorPage[],
  dossier: Dossier,
  cache: string | undefined,
): [ActorPage, ActorPage, [string, string]][] {
  const pages = new Map(actors.map((page) => [page.id, page]));
  return pairsIn(actors, cache).flatMap(([a, b, names]) => {
    const [first, second] = [pages.get(a), pages.get(b)];
    return first && second && !areTied(first, second, dossier) ? [[first, second, names]] : [];
  });
}

function pairsIn(actors: readonly ActorPage[], cache: string | undefined): Pair[] {
  if (cache === undefined) return nearPairs(actors);
  const file = path.join(cache, 'lookalikes.json');
  const names = actors.map((page) => [page.id, page.front.kind, strongNames(page)]);
  const state = hash('sha256', JSON.stringify([compilerVersion(), names]));
  const kept = readState<Pair[]>(file, state);
  if (kept) return kept;
  const pairs = nearPairs(actors);
  keepState(file, state, pairs);
  return pairs;
}

function strongNames({ title, front }: ActorPage): string[] {
  return [title, ...(front.names ?? []).filter((name) => !name.weak).map((name) => name.text)];
}

/**
 * Names are compared only where their consonants agree but for one, so the work grows with the number of
 * names and not with its square.
 */
function nearPairs(actors: readonly ActorPage[]): Pair[] {
  const buckets = new Map<string, Spelling[]>();
  for (const page of actors) {
    for (const written of new Set(strongNames(page))) {
      const spelling = { page, written, fold: foldName(written) };
      if (spelling.fold.length < SHORTEST) continue;
      for (const key of keysOf(spelling.fold)) {
        const bucket = buckets.get(`${page.front.kind} ${key}`);
        if (bucket) bucket.push(spelling);
        else buckets.set(`${page.front.kind} ${key}`, [spelling]);
      }
    }
  }
  const pairs = new Map<string, Pair>();
  for (const bucket of buckets.values()) {
    if (bucket.length > COMMON) continue;
    for (const [i, a] of bucket.entries())
      for (const b of bucket.slice(i + 1)) {
        const [first, second] = compare(a.page.id, b.page.id) < 0 ? [a, b] : [b, a];
        const pair = `${first.page.id} ${second.page.id}`;
        if (first.page === second.page || pairs.has(pair) || !isNear(first.fold, second.fold)) continue;
        pairs.set(pair, [first.page.id, second.page.id, [first.written, second.written]]);
      }
  }
  return [...pairs.values()].sort(([, a], [, b]) => compare(a, b));
}

/** The consonants of each word without their order, words sorted; and the same with each consonant left out. */
function keysOf(fold: string): Set<string> {
  const numbers = (fold.match(/\d+/g) ?? []).join(' ');
  const words = fold
    .replace(/\d+/g, ' ')
    .split(/[^\p{L}]+/u)
    .map(consonants)
    .filter((word) => word !== '')
    .sort(compare);
  const keys = new Set([`${words.join(' ')} ${numbers}`]);
  for (const [i, word] of words.entries())
    for (let at = 0; at < word.length; at++) {
      const shorter = word.slice(0, at) + word.slice(at + 1);
      keys.add(`${words.with(i, shorter).sort(compare).join(' ')} ${numbers}`);
    }
  return keys;
}

function consonants(word: string): string {
  const bare = word
    .replace(/ph/g, 'f')
    .replace(/[qc]/g, 'k')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/gu, '$1');
  return [...bare].sort(compare).join('');
}

function isNear(a: string, b: string): boolean {
  if (a === b) return false;
  const [x, y] = [a, b].map((name) => name.split(' ').sort(compare).join(' '));
  if (x === undefined || y === undefined || (a.match(/\d+/g) ?? []).join() !== (b.match(/\d+/g) ?? []).join())
    return false;
  const length = Math.max(x.length, y.length);
  const share = x.includes(' ') && y.includes(' ') ? SHARE.several : SHARE.single;
  return Math.min(distance(a, b), distance(x, y)) <= Math.floor(length * share);
}

function areTied(a: ActorPage, b: ActorPage, { ties, targets }: Dossier): boolean {
  const [x, y] = [keyOf(a), keyOf(b)];
  return (
    (ties[x] ?? []).some(({ to }) => to === y) ||
    (targets[x] ?? []).includes(y) ||
    (targets[y] ?? []).includes(x)
  );
}
