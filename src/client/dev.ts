import type { PageFindings } from '../views/findings.ts';
import { showFindings } from './dev/overlay.ts';

/* The script that `npm run dev` adds to each page: it follows the server and shows what is wrong. */

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;

/** Whether this page has loaded a search index, which is old as soon as there is a new one. */
function hasSearched(): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => name.includes('/pagefind/'));
}

function follow({ src, dataset }: HTMLScriptElement): void {
  const folder = new URL('.', src).href;
  const asked = new URLSearchParams({ href: dataset.href ?? '', digest: dataset.digest ?? '' });
  const events = new EventSource(`${folder}events?${asked}`);
  events.addEventListener('reload', () => location.reload());
  events.addEventListener('search', () => {
    if (hasSearched()) location.reload();
  });
  events.addEventListener('findings', ({ data }: MessageEvent<string>) => {
    const findings: PageFindings = JSON.parse(data);
    showFindings(findings, `${folder}dev.css`);
  });
  // Else a page that is left open keeps one of the few connections a browser has for a server.
  addEventListener('pagehide', () => events.close());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}

if (own) follow(own);
