import type { SearchData } from '../views/searchData.ts';
import type { SearchEngine } from './engine.ts';
import { counting, facetCounts } from './facets.ts';
import { type FilterPanel, filterPanel } from './filterPanel.ts';
import { find } from './find.ts';
import { latest } from './latest.ts';
import { once } from './once.ts';
import type { Query } from './query.ts';
import { readingPlace } from './readingPlace.ts';
import { type SearchView, searchPlaces, searchView } from './searchView.ts';
import { queryOf, searchOf } from './state.ts';

const STEP = 10;

/** The search page: query, filters and order live in its address, so back and forward work. */
export async function startSearchPage(
  root: HTMLElement,
  engine: SearchEngine,
  data: SearchData,
): Promise<void> {
  const places = searchPlaces(root);
  if (!places) return;
  const { form, input } = places;
  let query = queryOf(location.search);
  input.value = query.term;
  const view = searchView(places, data, {
    more: () => {
      history.replaceState({ shown: shown() + STEP }, '');
      return update({ query, shown: shown() });
    },
    clear: () => change({ ...query, filters: {} }),
  });
  const go = (next: Query, how: 'pushState' | 'replaceState') => {
    query = next;
    history[how]({ shown: STEP }, '', `${location.pathname}${searchOf(next)}`);
    update({ query, shown: STEP });
  };
  const change = (next: Query) => go(next, 'pushState');
  const panel = once(() => filterPanel(places.side, engine, data, () => query, change));
  const update = latest<Asked>(async (asked, isLatest) => {
    try {
      await answer(asked, engine, await panel(), view, data.lang, isLatest);
    } catch {
      view.failed();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change({ ...query, term: input.value.trim() });
  });
  input.addEventListener('input', () => go({ ...query, term: input.value.trim() }, 'replaceState'));
  addEventListener('popstate', () => {
    query = queryOf(location.search);
    input.value = query.term;
    update({ query, shown: shown() });
  });
  const place = readingPlace();
  await update({ query, shown: shown() });
  if (place !== undefined) scrollTo({ top: place, behavior: 'instant' });
}

interface Asked {
  query: Query;
  shown: number;
}

async function answer(
  { query, shown }: Asked,
  engine: SearchEngine,
  panel: FilterPanel,
  view: SearchView,
  lang: string,
  isLatest: () => boolean,
): Promise<void> {
  if (query.term === '' && Object.keys(query.filters).length === 0 && !query.sort) {
    panel.update(query, await engine.filters(panel.counted));
    return view.blank();
  }
  const found = await find(engine, { ...query, filters: counting(query.filters, panel.counted) }, lang);
  const hits = await Promise.all(found.matches.slice(0, shown).map((match) => match.read()));
  const counts = await facetCounts(engine, query, found, panel.counted, lang);
  const isFilter = found.matches.length === 0 && (await passesUnfiltered(engine, query, lang));
  if (!isLatest()) return;
  panel.update(query, counts);
  view.results(query, hits, found.matches.length, isFilter);
}

/** Whether a query has filters and would find something without them. */
async function passesUnfiltered(engine: SearchEngine, query: Query, lang: string): Promise<boolean> {
  if (Object.keys(query.filters).length === 0) return false;
  return (
    query.term === '' || (await find(engine, { term: query.term, filters: {} }, lang)).matches.length > 0
  );
}

/** How many results the reader had opened: kept with the history entry, so that going back restores them. */
function shown(): number {
  const { shown }: { shown?: unknown } = history.state ?? {};
  return typeof shown === 'number' ? shown : STEP;
}
