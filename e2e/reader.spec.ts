import { expect, type Page } from '@playwright/test';
import { test } from './clean.ts';
import { untilSet } from './fonts.ts';

const routes = [
  '/',
  '/actors/',
  '/actors/emmanuel-macron/',
  '/events/saied-in-paris/',
  '/sources/arabobserver-visit/',
  '/search/',
  '/timeline/',
  '/claims/',
  '/a-z/',
];

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const searchInput = (page: Page) => page.locator('[data-search-input]').first();

for (const route of routes) {
  test(`${route} opens with one title`, async ({ page }) => {
    await page.goto(route);
    await expect(heading(page)).toHaveCount(1);
    await expect(heading(page)).not.toBeEmpty();
    await expect(page).toHaveTitle(/\S/);
  });
}

test('the list of actors leads to an actor', async ({ page }) => {
  await page.goto('/actors/');
  await page.locator('main a[href$="/actors/emmanuel-macron/"]').first().click();
  await expect(page).toHaveURL('/actors/emmanuel-macron/');
  await expect(heading(page)).toContainText('Macron');
});

test('an event leads to those who took part', async ({ page }) => {
  await page.goto('/events/saied-in-paris/');
  await page.locator('main a[href$="/actors/emmanuel-macron/"]').first().click();
  await expect(heading(page)).toContainText('Macron');
});

test('a source names the pages that cite it', async ({ page }) => {
  await page.goto('/sources/arabobserver-visit/');
  await expect(page.locator('main a[href*="/events/saied-in-paris/"]').first()).toBeVisible();
});

test('search finds an actor', async ({ page }) => {
  await page.goto('/search/');
  await searchInput(page).fill('Macron');
  const results = page.locator('[data-search-results] a');
  await expect(results.first()).toBeVisible();
  await expect(results.and(page.locator('[href*="/actors/emmanuel-macron/"]')).first()).toBeVisible();
});

test('the slash key moves to the search box', async ({ page }) => {
  await page.goto('/actors/emmanuel-macron/');
  await page.keyboard.press('/');
  await expect(page.locator('[data-search-input]:focus')).toHaveCount(1);
  await expect(page.locator('[data-search-input]:focus')).toHaveValue('');
});

test('a missing page answers 404 with a page of its own', async ({ request }) => {
  const response = await request.get('/actors/nobody-at-all/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('<h1');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the front page and an actor can be read', async ({ page }) => {
    await page.goto('/');
    await expect(heading(page)).toBeVisible();
    await page.goto('/actors/emmanuel-macron/');
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('main p').first()).toBeVisible();
  });

  test('the search box leads to the A–Z', async ({ page }) => {
    await page.goto('/');
    await searchInput(page).fill('Macron');
    await searchInput(page).press('Enter');
    await expect(page).toHaveURL(/\/a-z\/(\?|#|$)/);
    await expect(page.locator('main a[href*="/actors/emmanuel-macron/"]').first()).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  const excess = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  for (const route of routes) {
    test(`${route} does not scroll sideways`, async ({ page }) => {
      await page.goto(route);
      await untilSet(page);
      expect(await excess(page)).toBeLessThanOrEqual(0);
    });
  }

  test('nothing scrolls sideways before the fonts have come', async ({ page }) => {
    await page.route('**/*.woff2', (request) => request.abort('aborted'));
    for (const route of routes) {
      await page.goto(route);
      expect.soft(await excess(page), route).toBeLessThanOrEqual(0);
    }
  });
});
