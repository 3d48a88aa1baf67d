import type { ViewContext } from './context.ts';
import { tablePerContext } from './perContext.ts';
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
  const [bySource, byPublisher] = [new Map<string, Leaning>(), new Map<string, Leaning>()];
  for (const { citations } of Object.values(claims)) {
    const [cited, behind] = [new Set<string>(), new Set<string>()];
    for (const { stance, source } of citations) {
      if (stance === 'disputes') continue;
      cited.add(source);
      const publisher = sources[source]?.publisher;
      if (publisher !== undefined) behind.add(publisher);
    }
    tally(bySource, cited);
    tally(byPublisher, behind);
  }
  return (key) => {
    const [kind, id = ''] = key.split(' ');
    return (kind === 'source' ? bySource : byPublisher).get(id);
  };
});

/** How much rests on a source; undefined where nothing does. */
export function sourceLeaning(context: ViewContext, id: string): Leaning | undefined {
  return leaningOf(context, `source ${id}`);
}

/** How much rests on the sources of a publisher; undefined where nothing does. */
export function publisherLeaning(context: ViewContext, id: string): Leaning | undefined {
  return leaningOf(context, `publisher ${id}`);
}

function tally(leanings: Map<string, Leaning>, ids: ReadonlySet<string>): void {
  for (const id of ids) {
    const leaning = leanings.get(id) ?? { claims: 0, alone: 0 };
    leanings.set(id, leaning);
    leaning.claims += 1;
    if (ids.size === 1) leaning.alone += 1;
  }
}

/** Share of all claims that so many of them are, whole percent: it stays when a claim is added, as a rule. */
const shareOf = tablePerContext('shares of claims', ({ dossier }) => {
  const all = Object.keys(dossier.claims).length;
  return (claims) => Math.max(1, Math.round((100 * Number(claims)) / all));
});

/** How much of the dossier rests on something, as a share and in words. */
export function leaningView(context: ViewContext, leaning: Leaning | undefined): LeaningView {
  return {
    share: leaning ? (shareOf(context, String(leaning.claims)) ?? 0) : 0,
    text: leaningText(context, leaning),
  };
}

/** What a source is used for: the same where a label says that it is of use. */
export function usedFor({ words, spoken }: ViewContext, leaning: Leaning | undefined): string {
  const { unused, allAlone } = words.atlas.leaning;
  if (!leaning) return unused;
  const text = count(words.claim.count, leaning.claims, spoken);
  return isAllAlone(leaning) ? `${text}, ${allAlone}` : withAlone({ words, spoken }, text, leaning);
}

/** How much rests on something, in words. Not of how much: that would change on every page with each claim. */
function leaningText({ words, spoken }: ViewContext, leaning: Leaning | undefined): string {
  const { none, rest, restAlone } = words.atlas.leaning;
  if (!leaning) return none;
  return isAllAlone(leaning)
    ? count(restAlone, leaning.claims, spoken)
    : withAlone({ words, spoken }, count(rest, leaning.claims, spoken), leaning);
}

const isAllAlone = ({ claims, alone }: Leaning): boolean => alone === claims;

function withAlone(
  { words, spoken }: Pick<ViewContext, 'words' | 'spoken'>,
  text: string,
  { alone }: Leaning,
): string {
  return alone > 0 ? `${text}, ${count(words.atlas.leaning.alone, alone, spoken)}` : text;
}
