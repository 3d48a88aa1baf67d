import type { APIRoute } from 'astro';
import { context } from '../../views/context.ts';
import { titlesOf } from '../../views/searchData.ts';

/** What every page is called as a classic script, loaded when a search finds nothing. */
export const GET: APIRoute = () =>
  new Response(`dossierTitles=${JSON.stringify(titlesOf(context()))}`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
