import { createInstance } from 'site-pagefind';
import { searchData } from './data.ts';
import type { Hit, Match, SearchEngine } from './engine.ts';
import { DATA_ROOT } from './offlineData.ts';
import { pagefindEngine } from './pagefind.ts';

/** Pages whose names not every system takes, by path, with the path that they have here; put in by the bundler. */
declare const MOVED_PAGES: Readonly<Record<string, string>>;

/** Its program is part of the script, its data come out of others. */
const engine = pagefindEngine({
  basePath: `${DATA_ROOT}pagefind/`,
  size: () => searchData().index,
  // Browsers refuse a worker from a folder.
  open: async (options) => createInstance({ ...options, noWorker: true }),
});

/** The engine of a folder that opens without a server. */
export const offlineEngine: SearchEngine = {
  ...engine,
  async search(...query: Parameters<SearchEngine['search']>) {
    const answer = await engine.search(...query);
    return { ...answer, matches: answer.matches.map(moveMatch) };
  },
};

function moveMatch(match: Match): Match {
  return { ...match, read: async () => moveHit(await match.read()) };
}

function moveHit(hit: Hit): Hit {
  const move = (path: string) => {
    const [page = '', anchor] = path.split('#');
    return [MOVED_PAGES[page] ?? page, anchor].filter((part) => part !== undefined).join('#');
  };
  return {
    ...hit,
    path: move(hit.path),
    parts: hit.parts.map((part) => ({ ...part, path: move(part.path) })),
  };
}
