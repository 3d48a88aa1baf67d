import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { test } from './clean.ts';
import { untilSet } from './fonts.ts';
import { kindsOfPage } from './routes.ts';

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
const views = [
  { name: 'laptop, light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'small phone, dark', viewport: { width: 320, height: 740 }, colorScheme: 'dark' },
] as const;

/** What axe, which has to be in the page, finds wrong with it as it is shown now. */
async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(rules)})`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const route of kindsOfPage)
  test(`${route} has no fault that axe can find`, async ({ page }) => {
    // Contrast is measured at every word: a long list on a busy machine takes minutes.
    test.slow();
    await page.goto(route);
    // Once for all views: it takes longer to be read than a short page to be looked through.
    await page.evaluate(axe.source);
    for (const { name, viewport, colorScheme } of views)
      await test.step(name, async () => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), name).toEqual([]);
      });
  });

test('keys scroll a table that is wider than the window, and pass by one that is not', async ({ page }) => {
  await page.goto('/guide/scales/');
  const table = page.getByRole('table', { name: 'Verbs' });
  await expect(table).not.toHaveAttribute('tabindex');
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(table).toHaveAttribute('tabindex', '0');
  await expect(page.getByRole('table', { name: 'Roles' })).not.toHaveAttribute('tabindex');
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test('the first stop of the Tab key skips to the text', async ({ page }) => {
  await page.goto('/actors/kais-saied/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the Tab key passes through the whole page and is never caught', async ({ page }) => {
  await page.goto('/places/paris/');
  const count = await page.locator('a[href], button, input, select, summary, [tabindex="0"]').count();
  const seen = new Set<string>();
  for (let i = 0; i < count + 5; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'body';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle === 'none' || outlineWidth === '0px') return `no outline: ${element.outerHTML}`;
      return element.closest('footer') ? 'footer' : 'inside';
    });
    expect(at).not.toMatch(/^no outline/);
    seen.add(at);
  }
  expect(seen).toContain('footer');
  expect(seen).toContain('body');
});

test('at 400 % nothing is cut off', async ({ page }) => {
  // 1280 px at 400 % is a window of 320 px.
  await page.setViewportSize({ width: 320, height: 640 });
  for (const route of kindsOfPage) {
    if (route === '/404.html') continue;
    await page.goto(route);
    await untilSet(page);
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess, route).toBeLessThanOrEqual(0);
  }
});

test('a status has its word beside its colour, in forced colours too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/claims/');
  const words = await page.locator('.claim .status').allTextContents();
  expect(words.length).toBeGreaterThan(0);
  for (const word of words) expect(word).toMatch(/\S/);
  const mark = page.locator('.status[data-status="contested"]').first();
  const border = await mark.evaluate((element) => getComputedStyle(element, '::before').borderTopWidth);
  expect(border).not.toBe('0px');
});

test('who asks for less motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/actors/kais-saied/');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0);
      }).length,
  );
  expect(moving).toBe(0);
});

test('controls are large enough to hit', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/claims/');
  const small = await page
    .locator('button:visible, select:visible, input:visible, summary:visible, .site-nav a:visible')
    .evaluateAll((elements) =>
      elements
        .map((element) => ({ html: element.outerHTML, size: element.getBoundingClientRect() }))
        .filter(({ size }) => size.height < 24 || size.width < 24)
        .map(({ html }) => html),
    );
  expect(small).toEqual([]);
});
