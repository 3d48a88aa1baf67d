import path from 'node:path';
import type { SiteFiles } from '../site.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};

/** The media type of a file by its ending, if it is one that a page shows. */
export function mediaType(file: string): string | undefined {
  return TYPES[path.posix.extname(file).toLowerCase()];
}

/** A picture or font of the site as a `data:` address. @throws where the site has none of that name */
export function dataAddress(site: SiteFiles, file: string): string {
  const data = site.get(file);
  const type = mediaType(file);
  if (!data || type === undefined)
    throw new Error(`The site shows "${file}", which is no picture or font of it.`);
  return `data:${type};base64,${Buffer.from(data).toString('base64')}`;
}
