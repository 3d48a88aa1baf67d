import path from 'node:path';
import { bundleScript } from '../script.ts';
import type { FolderPlan } from './folder.ts';

/**
 * The scripts that take the place of a hosted site's in a folder.
 * @param dir the built site: its own Pagefind program becomes part of the search script
 * @returns path within the site → text
 */
export async function folderScripts(
  dir: string,
  { digits, moved }: FolderPlan,
): Promise<Record<string, string>> {
  const search = await bundleScript('searchOffline.ts', {
    alias: { 'site-pagefind': path.resolve(dir, 'pagefind/pagefind.js') },
    inject: ['offlineData.ts'],
    define: { PIECE_DIGITS: String(digits), MOVED_PAGES: JSON.stringify(moved) },
  });
  return { 'assets/search.js': search };
}
