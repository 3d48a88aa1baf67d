/** The program that Pagefind wrote with the site's index; the bundler puts it in. */
declare module 'site-pagefind' {
  import type { Pagefind, pagefindOptions } from './pagefind.ts';

  export function createInstance(
    options: typeof pagefindOptions & { basePath: string; noWorker: boolean },
  ): Pagefind;
}
