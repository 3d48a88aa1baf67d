import { untrackedOf, type ViewContext } from '../views/context.ts';
import { writeCover } from './cover.ts';
import { type BytesOf, madeBytes } from './data/parts.ts';
import { writeData } from './data/write.ts';
import { writeFeeds } from './feeds/write.ts';
import { writeLlms } from './markdown/write.ts';
import { markFiles } from './markedFiles.ts';
import type { PublishedFile } from './publishedFile.ts';
import { writeRedirects } from './redirects.ts';
import { writeSitemap } from './sitemap.ts';

/**
 * Writes what others take from the site beside its pages.
 * @param dir the folder of the site
 * @param bytesOf gives the stretches of files of data; by default makes every one
 * @returns files that stand there now, by their path within the site
 */
export async function writeExports(
  context: ViewContext,
  dir: string,
  bytesOf: BytesOf = madeBytes,
): Promise<Map<string, PublishedFile>> {
  const calendar = await writeFeeds(context, dir, bytesOf);
  const marking = markFiles({ dir, names: [...(await writeData(context, dir, bytesOf)), calendar] });
  // A failure is told at the end.
  marking.catch(() => {});
  const plain = untrackedOf(context);
  await writeRedirects(plain, dir);
  await writeCover(plain, dir);
  await writeSitemap(plain, dir);
  await writeLlms(plain, dir);
  return marking;
}
