import type { Page } from '@playwright/test';

/* What of search the tests look at. */

export const input = (page: Page) => page.locator('[data-search-input]');
export const results = (page: Page) => page.locator('.search-result');
export const titles = (page: Page) => results(page).locator('h2 a');
export const options = (page: Page) => page.getByRole('option');
export const status = (page: Page) => page.locator('[data-search-status]');
export const value = (page: Page, filter: string, name: string) =>
  page.locator(`[data-filter="${filter}"] input[value="${name}"]`);
