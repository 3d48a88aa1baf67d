import { expect } from '@playwright/test';
import { test } from './clean.ts';
import { luminance } from './luminance.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`on paper, from a ${colorScheme} screen`, () => {
    test.use({ colorScheme });
    test('a page is a paper: marking, notes with their addresses, no navigation, ink on white', async ({
      page,
    }) => {
      await page.goto('/events/saied-in-paris/');
      await page.emulateMedia({ media: 'print', colorScheme });
      for (const screenOnly of ['.site-nav', '.sequence', '.cite-this', '.side-note', '.contents', '.skip'])
        await expect(page.locator(screenOnly).filter({ visible: true }), screenOnly).toHaveCount(0);
      await expect(page.locator('.marking').first()).toBeVisible();
      await expect(page.locator('.notes li').first()).toBeVisible();
      const address = await page
        .locator('.notes .note-open')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
      expect(address).toMatch(/https?:/);
      await page.goto('/');
      const basis = page.locator('.judgement-basis').first().getByRole('listitem');
      expect(await basis.count()).toBeGreaterThan(1);
      await expect(basis.first()).toBeVisible();
      expect(await luminance(page, 'backgroundColor')).toBe(1);
      expect(await luminance(page, 'color')).toBe(0);
    });
  });

test('a narrowed list says on paper what it is narrowed to', async ({ page }) => {
  await page.goto('/timeline/?actor=emmanuel-macron');
  const chosen = page.locator('.filter-chosen');
  await expect(chosen).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'shown' })).not.toContainText('Macron');
  await page.emulateMedia({ media: 'print' });
  await expect(chosen).toHaveText('Actor: Emmanuel Macron');
  await expect(chosen).toBeVisible();
  await page.goto('/claims/?status=contested');
  await expect(chosen).toHaveText('Status: Contested');
  await page.goto('/claims/');
  await expect(chosen).toBeEmpty();
});
