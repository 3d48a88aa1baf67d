import type { ViewContext } from '../views/context.ts';
import { writeCover } from './cover.ts';
import { writeData } from './data/write.ts';
import { writeFeeds } from './feeds/write.ts';
import { writeLlms } from './markdown/write.ts';
import { writeRedirects } from './redirects.ts';
import { writeSitemap } from './sitemap.ts';

/** Writes what others take from the site beside its pages. @param dir the folder of the site. */
export async function writeExports(context: ViewContext, dir: string): Promise<void> {
  writeData(context, dir);
  await writeRedirects(context, dir);
  await writeCover(context, dir);
  await writeSitemap(context, dir);
  await writeFeeds(context, dir);
  await writeLlms(context, dir);
}
