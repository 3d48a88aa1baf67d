import { expect, type Page } from '@playwright/test';

/* What of search the tests look at. */

export const input = (page: Page) => page.locator('[data-search-input]');
export const results = (page: Page) => page.locator('.search-result');
export const titles = (page: Page) => results(page).locator('h2 a');
export const options = (page: Page) => page.getByRole('option');
export const status = (page: Page) => page.locator('[data-search-status]');
export const value = (page: Page, filter: string, name: string) =>
  page.locator(`[data-filter="${filter}"] input[value="${name}"]`);

/**
 * Reads down the results, follows one, comes back to the same place, and finds it after loading the page again too.
 * @param search address of the search page with a query that finds much
 */
export async function returnToPlace(page: Page, search: string): Promise<void> {
  const top = () => page.evaluate(() => Math.round(scrollY));
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(search);
  await expect(results(page)).toHaveCount(10);
  expect(await top()).toBe(0);
  await page.evaluate(() => scrollTo(0, 1500));
  await expect.poll(top).toBe(1500);
  await titles(page)
    .nth(5)
    .evaluate((link) => link instanceof HTMLElement && link.click());
  await expect(page).not.toHaveURL(/search\//);
  await page.goBack();
  await expect(results(page)).toHaveCount(10);
  await expect.poll(top).toBe(1500);
  await page.reload();
  await expect(results(page)).toHaveCount(10);
  await expect.poll(top).toBe(1500);
  await page.goto('about:blank');
  await page.goto(search);
  await expect(results(page)).toHaveCount(10);
  expect(await top()).toBe(0);
}
