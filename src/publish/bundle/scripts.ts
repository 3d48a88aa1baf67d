import path from 'node:path';
import { bundleScript } from '../script.ts';
import type { FolderPlan } from './folder.ts';

/**
 * The scripts that take the place of a hosted site's in a folder.
 * @param dir the built site: its own Pagefind program becomes part of the search script
 * @returns path within the site → text
 */
export async function folderScripts(dir: string, plan: FolderPlan): Promise<Record<string, string>> {
  return { 'assets/search.js': await folderScript('searchOffline.ts', dir, plan) };
}

/** Bundles a source that imports the engine of a folder. */
export function folderScript(source: string, dir: string, { digits, moved }: FolderPlan): Promise<string> {
  return bundleScript(source, {
    alias: { 'site-pagefind': path.resolve(dir, 'pagefind/pagefind.js') },
    inject: ['offlineData.ts'],
    define: { PIECE_DIGITS: String(digits), MOVED_PAGES: JSON.stringify(moved) },
  });
}
