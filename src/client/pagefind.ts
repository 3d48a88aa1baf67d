import { allOf, type FilterName } from '../views/searchFields.ts';
import { partOfId } from '../views/searchParts.ts';
import { byDay, readDays } from './days.ts';
import type { Answer, Counts, Filters, Hit, Match, Part, Piece, SearchEngine } from './engine.ts';
import { counting } from './facets.ts';
import { once } from './once.ts';
import type { Condition, Found, Fragment, SiteIndex } from './pagefindInstance.ts';
import { openParts, PART } from './parts.ts';
import { turns } from './turns.ts';

/** Pagefind as the search interface knows it. */
export function pagefindEngine(index: SiteIndex): SearchEngine {
  const instance = once(() => openParts(index));
  // Without a worker Pagefind answers every search that finds a page with one object, written anew for each.
  const inTurn = turns();
  const answer = (found: Found, filters: Filters): Answer => ({
    counts: asked(found.filters, Object.keys(filters)),
    matches: found.results.map((result) => match(result, inTurn)),
  });
  const days = once(() => readDays(index.basePath, index.size().parts));
  return {
    preload: async () => (await instance()).init(),
    search: async (term, filters, sort, only) => {
      const asked = condition(filters);
      const options = { filters: only ? { ...asked, [PART]: { any: only.map(String) } } : asked };
      const asking = instance().then((made) => made.search(term, options));
      if (!sort) return answer(await asking, filters);
      const [found, known] = await Promise.all([asking, days()]);
      const relevant = answer(found, filters);
      return { ...relevant, matches: byDay(relevant.matches, known, sort) };
    },
    filters: async (names) => {
      const found = await (await instance()).search(null, { filters: condition(counting({}, names)) });
      return asked(found.filters, names);
    },
  };
}

function condition(filters: Filters): Condition {
  const named = (name: string): name is FilterName => allOf.some((one) => one === name);
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [
      name,
      named(name) && values.length > 0 ? { all: values } : { any: values },
    ]),
  );
}

/** Pagefind counts every filter that was loaded before, whoever asked for it. */
function asked(counts: Counts, names: readonly string[]): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([name]) => names.includes(name)));
}

function match(result: Found['results'][number], inTurn: ReturnType<typeof turns>): Match {
  return {
    id: result.id,
    part: partOfId(result.id),
    fields: result.matchedMetaFields ?? [],
    read: () => inTurn(result.id, async () => hit(await result.data())),
  };
}

function hit(fragment: Fragment): Hit {
  return {
    path: fragment.url,
    title: fragment.meta.title ?? fragment.url,
    meta: fragment.meta,
    excerpt: pieces(fragment.excerpt),
    words: matchedWords(fragment),
    parts: fragment.sub_results
      .filter((sub) => sub.url.includes('#'))
      .map((sub): Part => ({ title: sub.title, path: sub.url, excerpt: pieces(sub.excerpt) })),
  };
}

function matchedWords({ content, locations }: Fragment): string[] {
  // As Pagefind counts words: a byte order mark is no space.
  const words = content.split(/[^\S\uFEFF]+/);
  return [...new Set(locations.map((at) => words[at] ?? ''))];
}

/** Pagefind's excerpt is markup with `<mark>`, `&lt;` and `&gt;` alone; read as text it needs no parser. */
export function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((text) => text !== '')
    .map((text) => ({
      text: text
        .replace(/<\/?mark>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
      match: text.startsWith('<mark>'),
    }));
}
