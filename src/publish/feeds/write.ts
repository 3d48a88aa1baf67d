import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { untrackedOf, type ViewContext } from '../../views/context.ts';
import { type BytesOf, writeParts } from '../data/parts.ts';
import { calendar } from './calendar.ts';
import { changesFeed } from './changes.ts';
import { eventsFeed } from './events.ts';
import { atom, FEEDS, jsonFeed } from './feed.ts';

/**
 * Writes feeds and the calendar into a site.
 * @param dir the folder of the site
 * @param bytesOf gives the stretches of the calendar
 * @returns the name of the calendar, its path within the site
 */
export async function writeFeeds(context: ViewContext, dir: string, bytesOf: BytesOf): Promise<string> {
  const folder = path.join(dir, FEEDS);
  await mkdir(folder, { recursive: true });
  const plain = untrackedOf(context);
  for (const feed of [eventsFeed(plain), changesFeed(plain)]) {
    await writeFile(path.join(folder, `${feed.name}.xml`), atom(plain, feed));
    await writeFile(path.join(folder, `${feed.name}.json`), jsonFeed(plain, feed));
  }
  const name = `${FEEDS}/events.ics`;
  writeParts(dir, name, calendar(context), bytesOf);
  return name;
}
