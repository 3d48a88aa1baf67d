import type { ViewContext } from './context.ts';
import { perContext, tablePerContext } from './perContext.ts';
import { count } from './words.ts';

/** How much rests on a source or publisher. */
export interface Leaning {
  /** Claims that it supports or qualifies. */
  claims: number;
  /** Those of them that nothing else supports or qualifies. */
  alone: number;
}

/** The same for readers. */
export interface LeaningView {
  /** Share of all claims, whole percent. */
  share: number;
  text: string;
}

/** What rests on a source or publisher, by which of the two and its id: one pass over the claims. */
const leaningOf = tablePerContext('leanings', (context) => {
  const { claims, sources } = context.dossier;
  const found = new Map<string, Leaning>();
  for (const claim of Object.values(claims)) {
    const cited = claim.citations.filter(({ stance }) => stance !== 'disputes').map(({ source }) => source);
    tally(found, 'source', new Set(cited));
    tally(found, 'publisher', new Set(cited.flatMap((id) => sources[id]?.publisher ?? [])));
  }
  return (key) => found.get(key);
});

export function sourceLeaning(context: ViewContext, id: string): Leaning | undefined {
  return leaningOf(context, `source ${id}`);
}

export function publisherLeaning(context: ViewContext, id: string): Leaning | undefined {
  return leaningOf(context, `publisher ${id}`);
}

const claimCount = perContext('claim count', ({ dossier }) => ({ all: Object.keys(dossier.claims).length }));

function tally(leanings: Map<string, Leaning>, kind: 'source' | 'publisher', ids: ReadonlySet<string>): void {
  for (const id of ids) {
    const leaning = leanings.get(`${kind} ${id}`) ?? { claims: 0, alone: 0 };
    leanings.set(`${kind} ${id}`, leaning);
    leaning.claims += 1;
    if (ids.size === 1) leaning.alone += 1;
  }
}

/** How much of the dossier rests on something, as a share and in words. */
export function leaningView(context: ViewContext, leaning: Leaning | undefined): LeaningView {
  const { rests } = context.words.atlas.leaning;
  if (!leaning) return { share: 0, text: leaningText(context, leaning) };
  const { all } = claimCount(context);
  const share = all === 0 ? 0 : Math.max(1, Math.round((100 * leaning.claims) / all));
  return { share, text: textOf(context, count(rests, leaning.claims, context.lang, { all }), leaning) };
}

/** How much rests on something, in words, not of how much: so the pages of all sources stay when a claim is added. */
export function leaningText(context: ViewContext, leaning: Leaning | undefined): string {
  const { none, rest } = context.words.atlas.leaning;
  return leaning ? textOf(context, count(rest, leaning.claims, context.lang), leaning) : none;
}

function textOf({ words, lang }: ViewContext, rests: string, { alone }: Leaning): string {
  return alone > 0 ? `${rests}, ${count(words.atlas.leaning.alone, alone, lang)}` : rests;
}
