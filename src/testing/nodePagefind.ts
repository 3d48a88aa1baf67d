import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { InstanceOptions, Pagefind } from '../client/pagefindInstance.ts';

/**
 * The program of an index, for tests without a browser. Files that it asks for are read from the disk.
 * @param basePath folder of the index, ends with a slash
 * @param stub puts a function in the place of the global `fetch`
 * @returns makes instances
 */
export async function nodePagefind(
  basePath: string,
  stub: (fetch: (url: string) => Promise<Response>) => void,
): Promise<(options: Partial<InstanceOptions> & { language: string }) => Pagefind> {
  stub(async (url) => new Response(await readFile(url.replace(/\?.*/, ''))));
  const module: { createInstance(options: object): Pagefind } = await import(
    /* @vite-ignore */ pathToFileURL(`${basePath}pagefind.js`).href
  );
  return (options) => module.createInstance({ ...options, basePath, noWorker: true });
}
