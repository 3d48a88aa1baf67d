import { searchData } from './data.ts';
import type { SearchEngine } from './engine.ts';
import { pagefindEngine } from './pagefind.ts';
import type { InstanceOptions, Pagefind } from './pagefindInstance.ts';

interface PagefindModule {
  createInstance(options: InstanceOptions): Pagefind;
}

/** Pagefind over http, imported at the first search. @param base address of the site, ends with a slash */
export function httpEngine(base: string): SearchEngine {
  const basePath = `${base}pagefind/`;
  return pagefindEngine({
    basePath,
    size: () => searchData().index,
    async open(options) {
      const module: PagefindModule = await import(`${basePath}pagefind.js`);
      return module.createInstance(options);
    },
  });
}
