import { decoded } from '../dossier/percent.ts';

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

/** The address of the site, ends with a slash: the scripts lie in its `assets/`. */
export const base: string = new URL('../', own).href;

/** The ending of the site's scripts, which in a folder is another. */
export const scriptEnding: string = /\.[a-z]+$/.exec(own)?.[0] ?? '';

/**
 * The address of a place in the site. In a folder opened without a server a page is its index file.
 * @param place path within the site, such as `/actors/gna/#claims`
 */
export function address(place: string, query = new URLSearchParams()): string {
  const url = new URL(place.replace(/^\/+/, ''), base);
  if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
  for (const [name, value] of query) url.searchParams.append(name, value);
  return url.href;
}

/** The id that an address names behind its `#`; an escape that is not valid stays as it is. */
export function anchorIn(hash: string): string {
  return decoded(hash.slice(1));
}
