import { expect } from '@playwright/test';
import { test } from './clean.ts';
import { untilSet } from './fonts.ts';
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
  const langs = await letters.evaluateAll((all) => all.map((one) => one.querySelector('bdi')?.lang));
  expect(new Set(langs)).toEqual(new Set(['ar']));
});

test('a page without Arabic loads no Arabic face', async ({ page }) => {
  /** How far the faces of a family have come once the page is set. */
  const statesOf = async (family: string) => {
    await untilSet(page);
    return page.evaluate(
      (wanted) =>
        [...document.fonts].filter((face) => face.family.includes(wanted)).map(({ status }) => status),
      family,
    );
  };
  const asked = page.waitForRequest(/arabic.*\.woff2$/);
  await page.goto('/actors/kais-saied/');
  await asked;
  expect(await statesOf('Noto Naskh Arabic')).not.toContain('unloaded');
  await page.goto('/about/');
  expect(await statesOf('Source Serif 4')).toContain('loaded');
  expect(await statesOf('Noto Naskh Arabic')).toEqual(['unloaded']);
});

test('the number after a title in Arabic stands after it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/sources/');
  const places = await page.locator('.rows li', { has: page.locator('[lang="ar"]') }).evaluateAll((rows) =>
    rows.map((row) => {
      const placeOf = (selector: string, end?: number) => {
        const range = document.createRange();
        const text = row.querySelector(selector)?.firstChild;
        if (!text) throw new Error(`The row has no ${selector}.`);
        range.setStart(text, 0);
        range.setEnd(text, end ?? text.textContent?.length ?? 0);
        return range.getBoundingClientRect();
      };
      return { title: placeOf('[lang="ar"]').right, number: placeOf('.detail', 1).left };
    }),
  );
  expect(places.length).toBeGreaterThan(0);
  for (const { title, number } of places) expect(number).toBeGreaterThanOrEqual(title);
});
