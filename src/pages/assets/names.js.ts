import type { APIRoute } from 'astro';
import { context } from '../../views/context.ts';
import { nameEntries } from '../../views/searchData.ts';

/** Every actor's spellings as a classic script, loaded when a filter that needs it is opened. */
export const GET: APIRoute = () =>
  new Response(`dossierNames=${JSON.stringify(nameEntries(context()))}`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
