import { originOf } from '../dossier/claims.ts';
import type { ViewContext } from './context.ts';
import { type Fact, type FactItem, linksFact } from './facts.ts';
import { type LinkView, sourceLink } from './links.ts';
import { tablePerContext } from './perContext.ts';
import { count } from './words.ts';

/** More of one report than this are counted and not named: each of them would name all. */
const NAMED = 8;

/** The sources that go back to one first report, by its id: the beginning of them, and how many there are. */
const copiesOf = tablePerContext('copies of reports', ({ dossier: { sources } }) => {
  const copies = Map.groupBy(Object.keys(sources), (id) => originOf(id, sources));
  return (origin) => {
    const ids = copies.get(origin);
    return ids && { ids: ids.slice(0, NAMED + 1), all: ids.length };
  };
});

/** The first report that a source repeats, where that is a source, and the others that repeat it. */
export function originFacts(context: ViewContext, id: string): Fact[] {
  const { dossier, words, spoken } = context;
  const repeated = dossier.sources[id]?.origin;
  const first = repeated === undefined ? undefined : linkTo(context, repeated);
  const { ids, all } = copiesOf(context, originOf(id, dossier.sources)) ?? { ids: [], all: 0 };
  const left = new Set(first ? [id, repeated] : [id]);
  const others = ids.filter((other) => !left.has(other)).slice(0, NAMED);
  const more = all - left.size - others.length;
  const items: FactItem[] = [
    ...others.flatMap((other) => linkTo(context, other) ?? []).map((link) => ({ link })),
    ...(more > 0 ? [{ text: count(words.atlas.more, more, spoken) }] : []),
  ];
  return [
    ...linksFact(words.facts.origin, first ? [first] : []),
    ...(items.length > 0 ? [{ label: words.facts.sameReport, items }] : []),
  ];
}

function linkTo(context: ViewContext, id: string): LinkView | undefined {
  const source = context.dossier.sources[id];
  return source && sourceLink(context, id, source);
}
