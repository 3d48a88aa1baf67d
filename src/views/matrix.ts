import { numberFormat } from '../dossier/intl.ts';
import type { PageKey } from '../dossier/page.ts';
import { fill } from '../dossier/phrases.ts';
import { type Chrome, chrome } from './chrome.ts';
import { connectionHrefs } from './connectionRows.ts';
import { type Connection, connectionsOf, mostConnected } from './connections.ts';
import type { ViewContext } from './context.ts';
import { linkOf } from './links.ts';
import { inReadingOrder } from './relatedness.ts';
import type { Href } from './urls.ts';
import { count, listOf } from './words.ts';

/** Which actors something links, and how: a square of actors by actors. */
export interface MatrixView {
  chrome: Chrome;
  title: string;
  intro: string;
  /** How many actors it shows, and of how many. */
  extent: string;
  signs: { sign: string; meaning: string }[];
  rows: MatrixRow[];
}

export interface MatrixRow {
  actor: { href: Href; label: string; page: PageKey };
  /** One for each row, in the same order; absent where nothing links the two. */
  cells: (MatrixCell | undefined)[];
}

export interface MatrixCell {
  /** Leads to the evidence. */
  href: Href;
  /** Signs of what links the two. */
  signs: string;
  /** The same in words. */
  words: string;
}

const MOST_ACTORS = 40;
/** A page of more filled cells would be heavy: fewer actors are shown where all of them are linked. */
const MOST_CELLS = 1000;

const RELATION = '●';
const DISPUTED = '○';
const CLAIMS = '§';

/** The matrix of relations and meetings, of the most connected actors in reading order. */
export function matrixView(context: ViewContext): MatrixView {
  const { words, urls, spoken, index } = context;
  const w = words.atlas.matrix;
  const ranked = mostConnected(context);
  const { shown, links } = squareOf(context, ranked);
  const actors = [...shown].sort((a, b) => inReadingOrder(index, a, b));
  const values = { n: actors.length, count: numberFormat(spoken, {}).format(ranked.length) };
  const extent = actors.length === 0 ? w.none : fill(actors.length < ranked.length ? w.most : w.all, values);
  return {
    chrome: chrome(context, { title: words.atlas.relations, href: urls.route('matrix'), section: 'matrix' }),
    title: words.atlas.relations,
    intro: w.intro,
    extent,
    signs: [
      { sign: RELATION, meaning: w.legend.relation },
      { sign: DISPUTED, meaning: w.legend.disputed },
      { sign: w.legend.number, meaning: w.legend.events },
      { sign: CLAIMS, meaning: w.legend.claims },
    ],
    rows: actors.map((actor) => {
      const hrefs = connectionHrefs(context, actor);
      const byOther = new Map(links.get(actor)?.map((link) => [link.actor, link]));
      return {
        actor: linkOf(context, actor),
        cells: actors.map((other) => {
          const [link, href] = [byOther.get(other), hrefs.get(other)];
          return link && href && { href, ...cellOf(context, link) };
        }),
      };
    }),
  };
}

/** The first of the ranked actors, as many as the page bears, with what links them. */
function squareOf(
  context: ViewContext,
  ranked: readonly PageKey[],
): { shown: PageKey[]; links: Map<PageKey, Connection[]> } {
  for (let size = MOST_ACTORS; ; size--) {
    const shown = ranked.slice(0, size);
    const among = new Set(shown);
    const links = new Map(shown.map((actor) => [actor, connectionsOf(context, actor, among)]));
    const cells = [...links.values()].reduce((sum, { length }) => sum + length, 0);
    if (cells <= MOST_CELLS) return { shown, links };
  }
}

function cellOf(
  { words, spoken }: ViewContext,
  { ties, events, claims }: Connection,
): Pick<MatrixCell, 'signs' | 'words'> {
  const w = words.atlas.matrix;
  const isDisputed = ties.length > 0 && ties.every(({ disputedBy }) => disputedBy.length > 0);
  const signs = [
    ...(ties.length > 0 ? [isDisputed ? DISPUTED : RELATION] : []),
    ...(events.length > 0 ? [String(events.length)] : []),
    ...(claims.length > 0 ? [CLAIMS] : []),
  ];
  const told = [
    ...(ties.length > 0 ? [count(isDisputed ? w.disputed : w.relations, ties.length, spoken)] : []),
    ...(events.length > 0 ? [count(w.events, events.length, spoken)] : []),
    ...(claims.length > 0 ? [count(w.claims, claims.length, spoken)] : []),
  ];
  return { signs: signs.join(' '), words: listOf(told, spoken) };
}
