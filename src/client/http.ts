import { readDays } from './days.ts';
import type { SearchEngine } from './engine.ts';
import { type Pagefind, pagefindEngine, pagefindOptions } from './pagefind.ts';

interface PagefindModule {
  createInstance(options: typeof pagefindOptions & { basePath: string }): Pagefind;
}

/** Pagefind over http, imported at the first search. @param base address of the site, ends with a slash */
export function httpEngine(base: string): SearchEngine {
  const basePath = `${base}pagefind/`;
  return pagefindEngine(
    async () => {
      const module: PagefindModule = await import(`${basePath}pagefind.js`);
      return module.createInstance({ ...pagefindOptions, basePath });
    },
    () => readDays(basePath),
  );
}
