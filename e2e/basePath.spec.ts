import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Served, serve } from '../src/cli/serve.ts';
import { succeed } from './command.ts';
import { crawl } from './crawl.ts';
import { faultsOf } from './faults.ts';
import { ROOT } from './site.ts';

const BASE = '/briefings/libya/';
const DIR = path.join(ROOT, '.dossier', 'e2e-base');

test.describe.configure({ mode: 'serial' });

let site: Served;
test.beforeAll(async () => {
  await succeed(['build', '--out', DIR, '--base', BASE]);
  site = await serve(DIR, { base: BASE, port: 0 });
});
test.afterAll(() => site?.close());

/** Collects what goes wrong on a page: errors, and requests that miss the base. */
function watch(page: Page): string[] {
  const faults = faultsOf(page);
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) faults.push(request.url());
  });
  return faults;
}

test('under a path of a host every link leads to a page below it', async () => {
  const found = await crawl(site.url, '');
  expect(found.dead).toEqual([]);
  expect(found.pages.size).toBeGreaterThan(80);
  const { host } = new URL(site.url);
  expect([...found.external].filter((url) => new URL(url).host === host)).toEqual([]);
});

test('under a path of a host search, previews and notes work', async ({ page }) => {
  const faults = watch(page);
  await page.goto(site.url);
  await page.locator('[data-search-input]').first().fill('Qais Saeed');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(new RegExp(`${BASE}actors/kais-saied/`));
  await page.locator('.prose a[data-page]').first().hover();
  await expect(page.locator('.preview-name')).toBeVisible();
  await page.goto(`${site.url}search/?q=ceasefire`);
  await expect(page.locator('.search-result a').first()).toHaveAttribute('href', new RegExp(BASE));
  expect(faults).toEqual([]);
});

test('under a path of a host the feeds lead to pages below it', async ({ request }) => {
  for (const feed of ['feeds/changes.xml', 'feeds/events.xml']) {
    const address = `${site.url}${feed}`;
    const text = await (await request.get(address)).text();
    const hrefs = new Set([...text.matchAll(/ href="([^"#]*)/g)].map(([, href = '']) => href));
    expect(hrefs.size, feed).toBeGreaterThan(3);
    for (const href of hrefs) {
      const { href: target } = new URL(href, address);
      expect(target, feed).toContain(site.url);
      expect((await request.get(target)).status(), target).toBe(200);
    }
  }
});

test('under a path of a host the dossier is kept for offline, and nothing beside it', async ({ page }) => {
  await page.goto(`${site.url}about/`);
  await page.locator('[data-save-ask]').click();
  await page.locator('[data-save-start]').click();
  await expect(page.locator('[data-save-remove]')).toBeVisible({ timeout: 240_000 });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(site.url);
  await site.close();
  for (const path of ['', 'actors/kais-saied/', 'claims/']) {
    await page.goto(`${site.url}${path}`);
    await expect(page.locator('h1').first(), path).not.toBeEmpty();
  }
  await page.goto(`${site.url}search/?q=Qais%20Saeed`);
  await expect(page.locator('.search-result h2 a').first()).toHaveText('Kais Saied');
});
