import type { Tie } from './dossier.ts';
import type { Relations } from './frontRelations.ts';
import { type Linking, report } from './linking.ts';
import { push } from './lists.ts';
import { keyOf } from './nameIndex.ts';
import type { PageKey } from './page.ts';

/** Verbs that lead one way, and when two relations of one are taken to hold at one time. */
const oneWay: Readonly<Record<string, (date: string) => string>> = {
  'part-of': (date) => (date.endsWith('/..') ? '' : date),
  // One can follow another who had followed before, at another date.
  'successor-of': (date) => date,
};

/** Where each page leads by relations of one verb that hold at one time. */
type Ways = Record<PageKey, PageKey[]>;

/** Checks that no actor is part of itself, or its own successor, however long the way round. */
export function checkCircles(linking: Linking, { ties }: Pick<Relations, 'ties'>): void {
  const found = [...waysIn(ties)].flatMap(([key, ways]) =>
    roundsIn(ways).map((round) => ({ verb: key.slice(0, key.indexOf(' ')), round })),
  );
  if (found.length === 0) return;
  const parsedBy = new Map(linking.input.pages.map((parsed) => [keyOf(parsed.page), parsed]));
  for (const { verb, round } of found) {
    const [start, last] = [round[0], round.at(-1)];
    const parsed = last && parsedBy.get(last);
    if (!parsed || !start || parsed.page.collection !== 'actors') continue;
    const id = start.slice(start.indexOf('/') + 1);
    const i = (parsed.page.front.relations ?? []).findIndex((r) => r.verb === verb && r.to === id);
    const message = `"${verb}" leads back to this page, by way of ${round.slice(0, -1).join(', ')}.`;
    const hint = 'Keep the relations that are true; those of other times are told apart by their date.';
    report(linking, parsed, parsed.spans[`relations.${i}`], 'relation/circle', message, hint);
  }
}

function waysIn(ties: Readonly<Record<string, Tie[]>>): Map<string, Ways> {
  const found = new Map<string, Ways>();
  for (const [from, list] of Object.entries(ties))
    for (const { verb, to, date = '', regarding = '', inverse } of list) {
      const timeOf = Object.hasOwn(oneWay, verb) ? oneWay[verb] : undefined;
      if (inverse || !timeOf) continue;
      const key = `${verb} ${timeOf(date)} ${regarding}`;
      const ways: Ways = found.get(key) ?? {};
      found.set(key, ways);
      push(ways, from, to);
    }
  return found;
}

/** Ways that end where they began, each from there to the page that leads back; every page is left once. */
function roundsIn(ways: Ways): PageKey[][] {
  const rounds: PageKey[][] = [];
  const done = new Set<PageKey>();
  for (const start of Object.keys(ways) as PageKey[]) {
    const way: { page: PageKey; next: PageKey[] }[] = [];
    const placeOf = new Map<PageKey, number>();
    const enter = (page: PageKey): void => {
      placeOf.set(page, way.length);
      way.push({ page, next: [...(ways[page] ?? [])] });
    };
    if (!done.has(start)) enter(start);
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const to = at.next.shift();
      const place = to === undefined ? undefined : placeOf.get(to);
      if (to === undefined) {
        way.pop();
        placeOf.delete(at.page);
        done.add(at.page);
      } else if (place !== undefined) rounds.push(way.slice(place).map(({ page }) => page));
      else if (!done.has(to)) enter(to);
    }
  }
  return rounds;
}
