import type { ViewContext } from './context.ts';
import { perContext } from './perContext.ts';
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

interface Leanings {
  /** Number of claims in all. */
  all: number;
  sources: ReadonlyMap<string, Leaning>;
  publishers: ReadonlyMap<string, Leaning>;
}

/** What rests on each source and publisher, by id: one pass over the claims. */
export const leaningsOf = perContext((context): Leanings => {
  const { claims, sources } = context.dossier;
  const bySource = new Map<string, Leaning>();
  const byPublisher = new Map<string, Leaning>();
  const every = Object.values(claims);
  for (const claim of every) {
    const cited = claim.citations.filter(({ stance }) => stance !== 'disputes').map(({ source }) => source);
    tally(bySource, new Set(cited));
    tally(byPublisher, new Set(cited.flatMap((id) => sources[id]?.publisher ?? [])));
  }
  return { all: every.length, sources: bySource, publishers: byPublisher };
});

function tally(leanings: Map<string, Leaning>, ids: ReadonlySet<string>): void {
  for (const id of ids) {
    const leaning = leanings.get(id) ?? { claims: 0, alone: 0 };
    leanings.set(id, leaning);
    leaning.claims += 1;
    if (ids.size === 1) leaning.alone += 1;
  }
}

/** How much of the dossier rests on something, as a share and in words. */
export function leaningView(context: ViewContext, leaning: Leaning | undefined): LeaningView {
  const { words, lang } = context;
  const w = words.atlas.leaning;
  const { all } = leaningsOf(context);
  if (!leaning) return { share: 0, text: w.none };
  const { claims, alone } = leaning;
  const share = all === 0 ? 0 : Math.max(1, Math.round((100 * claims) / all));
  const rests = count(w.rests, claims, lang, { all });
  return { share, text: alone > 0 ? `${rests}, ${count(w.alone, alone, lang)}` : rests };
}
