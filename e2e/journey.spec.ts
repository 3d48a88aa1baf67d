import { expect, type Page } from '@playwright/test';
import { test } from './clean.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('from the brief through search to an actor, an event and a source, and back again', async ({ page }) => {
  await page.goto('/');
  await expect(title(page)).toHaveText(/Libya/);
  await page.locator('[data-search-input]').first().fill('Qais Saeed');
  await page.locator('[role="option"] a, a[role="option"], [role="option"]').first().click();
  await expect(title(page)).toHaveText('Kais Saied');
  await page.locator('main a[href$="/events/saied-in-paris/"]').first().click();
  await expect(title(page)).toHaveText('Saied in Paris');
  await page.locator('.notes a[href*="/sources/"]').first().click();
  await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\//);
  await page.locator('main a[href$="/events/saied-in-paris/"]').first().click();
  await expect(title(page)).toHaveText('Saied in Paris');
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(title(page)).toHaveText('Kais Saied');
});

test('the same with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('Kais');
  await expect(page.locator('[role="option"]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Kais Saied');
  const link = page.locator('.facts a[href*="/actors/tunisia/"]').first();
  for (let i = 0; i < 60 && !(await link.evaluate((a) => a === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Tunisia');
});

test('every page lists who links to it, with the sentence', async ({ page }) => {
  await page.goto('/actors/kais-saied/');
  const backlinks = page.locator('.backlinks li');
  await expect(backlinks.first()).toBeVisible();
  await expect(backlinks.first().locator('.sentence strong')).not.toBeEmpty();
  for (const sentence of await backlinks.locator('.sentence').allTextContents())
    expect(sentence).not.toMatch(/\s{2}/);
});
