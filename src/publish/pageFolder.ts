import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** Makes the folder of a page in a site, where it is not there yet. @param page path within the site */
export function makePageFolder(site: string, page: string): string {
  const folder = path.join(site, page);
  // Nearly every page has a folder of its own within one that is there: the short way comes first.
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
  return folder;
}
