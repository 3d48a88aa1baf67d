import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { UNZIPPED } from './bundle.ts';
import { crawl } from './crawl.ts';
import { SITE_URL } from './site.ts';

test('the folder has every page of the hosted site, word for word, and no link within it is dead', async () => {
  const hosted = await crawl(`${SITE_URL}/`, '');
  const folder = await crawl(`${pathToFileURL(UNZIPPED).href}/`, 'index.html');
  expect(hosted.dead).toEqual([]);
  expect(folder.dead).toEqual([]);
  expect([...folder.pages.keys()].sort()).toEqual([...hosted.pages.keys()].sort());
  for (const [page, text] of hosted.pages) expect(folder.pages.get(page), page).toBe(text);
  expect(hosted.pages.size).toBeGreaterThan(80);
  expect([...folder.external].sort()).toEqual([...hosted.external].sort());
});

test('in the folder, too, an old address leads to the same place within the page', async ({ page }) => {
  const old = path.join(UNZIPPED, 'briefs/french-diplomacy-libya/index.html');
  await page.goto(`${pathToFileURL(old).href}#claim-saied-on-gna`);
  await expect(page).toHaveURL(`${pathToFileURL(path.join(UNZIPPED, 'index.html')).href}#claim-saied-on-gna`);
  await expect(page.locator('#claim-saied-on-gna')).toBeInViewport();
});
