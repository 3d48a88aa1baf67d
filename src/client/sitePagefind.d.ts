/** The program that Pagefind wrote with the site's index; the bundler puts it in. */
declare module 'site-pagefind' {
  import type { InstanceOptions, Pagefind } from './pagefindInstance.ts';

  export function createInstance(options: InstanceOptions & { noWorker: boolean }): Pagefind;
}
