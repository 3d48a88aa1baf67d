import { loadScript } from './load.ts';

/** Shows what can keep the site in this browser, where a browser can: with a server, over a safe connection. */
export function offerSaving(): void {
  if (!('serviceWorker' in navigator && 'caches' in globalThis && location.protocol.startsWith('http')))
    return;
  for (const part of document.querySelectorAll<HTMLElement>('[data-save], [data-save-link]'))
    part.hidden = false;
  // Without the script the part stays as it is; the page reads all the same.
  if (document.querySelector('[data-save]')) loadScript('assets/save').catch(() => undefined);
}
