import { expect } from '@playwright/test';
import { test } from './clean.ts';
import { kindsOfPage } from './routes.ts';

test('every page mirrors when its direction is turned', async ({ page }) => {
  for (const route of kindsOfPage) {
    await page.goto(route);
    const [before, after] = await page.evaluate(() => {
      const place = (selector: string) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box ? { start: box.left, end: document.documentElement.clientWidth - box.right } : undefined;
      };
      const ltr = place('.site-title');
      document.documentElement.dir = 'rtl';
      return [ltr, place('.site-title')];
    });
    expect(after?.end, route).toBeCloseTo(before?.start ?? Number.NaN, 0);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess, route).toBeLessThanOrEqual(0);
  }
});

test('names stand in their own script with language and direction', async ({ page }) => {
  await page.goto('/actors/kais-saied/');
  const name = page.locator('.facts bdi[lang="ar"]').first();
  await expect(name).toHaveAttribute('dir', 'rtl');
  await expect(name).toHaveText(/\p{Script=Arabic}/u);
});

test('titles in another language are told apart, and Arabic is not slanted', async ({ page }) => {
  await page.goto('/documents/unscr-2510/');
  const known = page.locator('.facts a[href="/sources/kremlin-ar/"] bdi');
  await expect(known).toHaveAttribute('lang', 'ar');
  const note = page.locator('.notes cite bdi[lang="ar"]').first();
  await expect(note).toHaveCSS('font-style', 'normal');
  await page.goto('/sources/kremlin-ar/');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveAttribute('lang', 'ar');
  await expect(title).toHaveAttribute('dir', 'rtl');
  await page.goto('/a-z/');
  const letters = page.locator('.az h2').filter({ hasText: /\p{Script=Arabic}/u });
  for (const letter of await letters.all()) await expect(letter.locator('bdi')).toHaveAttribute('lang', 'ar');
});

test('a page without Arabic loads no Arabic face', async ({ page }) => {
  const arabic = () => page.evaluate(statesOf, 'Noto Naskh Arabic');
  const asked = page.waitForRequest(/arabic.*\.woff2$/);
  await page.goto('/actors/kais-saied/');
  await asked;
  expect(await arabic()).not.toContain('unloaded');
  await page.goto('/about/');
  expect(await page.evaluate(statesOf, 'Source Serif 4')).toContain('loaded');
  expect(await arabic()).toEqual(['unloaded']);
});

/** How far the faces of a family have come, once the browser has set the page and loaded what it asked for. */
async function statesOf(family: string): Promise<string[]> {
  // A face is asked for when text is set in it, which may be after the page has loaded.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  return [...document.fonts].filter((face) => face.family.includes(family)).map(({ status }) => status);
}

test('the number after a title in Arabic stands after it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/sources/');
  const rows = page.locator('.rows li', { has: page.locator('[lang="ar"]') });
  expect(await rows.count()).toBeGreaterThan(0);
  for (const row of await rows.all()) {
    const [title, number] = await row.evaluate((item) => {
      const placeOf = (selector: string, end?: number) => {
        const range = document.createRange();
        const text = item.querySelector(selector)?.firstChild;
        if (!text) throw new Error(`The row has no ${selector}.`);
        range.setStart(text, 0);
        range.setEnd(text, end ?? text.textContent?.length ?? 0);
        return range.getBoundingClientRect();
      };
      return [placeOf('[lang="ar"]'), placeOf('.detail', 1)] as const;
    });
    expect(number.left).toBeGreaterThanOrEqual(title.right);
  }
});
