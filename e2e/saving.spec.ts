import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Page, expect as patient, test } from '@playwright/test';
import { type Served, serve } from '../src/cli/serve.ts';
import { writeOfflineListing } from '../src/publish/offlineListing.ts';
import { SITE_DIR } from './site.ts';

/** The browser keeps hundreds of files, which takes minutes on a busy machine. */
const expect = patient.configure({ timeout: 240_000 });
test.describe.configure({ timeout: 600_000 });

const button = (page: Page, name: string) => page.locator(`[data-save-${name}]`);
const status = (page: Page) => page.locator('[data-save-status]');

let site: Served;
test.beforeEach(async () => {
  site = await serve(SITE_DIR, { base: '/', port: 0 });
});
test.afterEach(() => site.close());

/** What the browser keeps of the site. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: localStorage.length + sessionStorage.length,
  }));

async function save(page: Page): Promise<void> {
  await page.goto(`${site.url}about/`);
  await button(page, 'ask').click();
  await expect(status(page)).toHaveText(/^\d+ files, [\d.]+ MB$/);
  await button(page, 'start').click();
  await expect(button(page, 'remove')).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** What a small site lacks: it is the number of files that takes the browser its time. */
const LEFT_OUT = ['claims', 'data', 'documents', 'events', 'guide', 'sources', 'timeline'];

/** Saves a small site that the test may change. @returns its folder */
async function saveOwn(page: Page, outputDir: string): Promise<string> {
  const dir = path.join(outputDir, 'site');
  const left = new Set(LEFT_OUT.map((name) => path.join(SITE_DIR, name)));
  await cp(SITE_DIR, dir, { recursive: true, filter: (from) => !left.has(from) });
  await writeOfflineListing(dir);
  await site.close();
  site = await serve(dir, { base: '/', port: 0 });
  await save(page);
  return dir;
}

test('nothing is kept before the reader asks', async ({ page }) => {
  await page.goto(`${site.url}about/`);
  await button(page, 'ask').click();
  await expect(button(page, 'start')).toBeFocused();
  expect(await kept(page)).toEqual({ caches: 0, workers: 0, local: 0 });
  await button(page, 'cancel').click();
  await expect(button(page, 'ask')).toBeVisible();
  expect(await kept(page)).toEqual({ caches: 0, workers: 0, local: 0 });
});

test('once kept, every kind of page and the search work with the server gone', async ({ page }) => {
  await save(page);
  await site.close();
  for (const path of ['', 'actors/kais-saied/', 'timeline/', 'sources/seed/', 'claims/?status=contested']) {
    await page.goto(`${site.url}${path}`);
    await expect(page.locator('h1').first(), path).not.toBeEmpty();
  }
  await page.goto(`${site.url}search/?q=Qais%20Saeed`);
  await expect(page.locator('.search-result h2 a').first()).toHaveText('Kais Saied');
  const missing = await page.goto(`${site.url}actors/nobody-at-all/`);
  expect(missing?.status()).toBe(404);
});

test('what was kept is removed on request', async ({ page }, { outputDir }) => {
  await saveOwn(page, outputDir);
  await button(page, 'remove').click();
  await expect(button(page, 'ask')).toBeVisible();
  await expect.poll(() => kept(page)).toMatchObject({ caches: 0, workers: 0 });
  await page.reload();
  await expect(button(page, 'ask')).toBeVisible();
});

test('a change on the host is shown at once and then kept', async ({ page }, { outputDir }) => {
  const dir = await saveOwn(page, outputDir);
  const file = path.join(dir, 'actors/kais-saied/index.html');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/<h1>.*?<\/h1>/, '<h1>Changed</h1>'));
  await rm(path.join(dir, 'places/moscow/index.html'));
  await writeOfflineListing(dir);
  await page.goto(`${site.url}actors/kais-saied/`);
  await expect(page.locator('h1')).toHaveText('Changed');
  const stored = (path: string) =>
    page.evaluate(
      async (url) => (await (await caches.match(url))?.text())?.match(/<h1>.*?<\/h1>/)?.[0],
      path,
    );
  await expect.poll(() => stored('/actors/kais-saied/')).toBe('<h1>Changed</h1>');
  await expect.poll(() => stored('/places/moscow/')).toBe(undefined);
  await site.close();
  await page.goto(`${site.url}actors/kais-saied/`);
  await expect(page.locator('h1')).toHaveText('Changed');
});

test('what the copy has under another name is not loaded again', async ({ page }, { outputDir }) => {
  const dir = await saveOwn(page, outputDir);
  const fragments = path.join(dir, 'pagefind/fragment');
  const [first = ''] = await readdir(fragments);
  await rename(path.join(fragments, first), path.join(fragments, `new-${first}`));
  await writeOfflineListing(dir);
  // Listed and not to be had, it can come from the copy alone.
  await rm(path.join(fragments, `new-${first}`));
  await page.goto(`${site.url}actors/kais-saied/`);
  const isStored = (name: string) =>
    page.evaluate(
      async (url) => (await caches.match(url)) !== undefined,
      `/pagefind/fragment/${encodeURIComponent(name)}`,
    );
  await expect.poll(() => isStored(first)).toBe(false);
  expect(await isStored(`new-${first}`)).toBe(true);
});

test('a file that is not the one listed is not kept, and the reader is told', async ({ page, context }) => {
  await context.route('**/assets/fonts.css', (route) => route.fulfill({ body: 'tampered' }));
  await page.goto(`${site.url}about/`);
  await button(page, 'ask').click();
  await button(page, 'start').click();
  await expect(button(page, 'ask')).toBeVisible();
  await expect(status(page)).not.toBeEmpty();
  expect(await kept(page)).toMatchObject({ workers: 0 });
});
