import type { APIRoute } from 'astro';
import { context } from '../../views/context.ts';
import { searchData } from '../../views/searchData.ts';

/** Words and labels of the search as a classic script, loaded with the first search. */
export const GET: APIRoute = () =>
  new Response(`dossierSearch=${JSON.stringify(searchData(context()))}`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
