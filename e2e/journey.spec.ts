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

test('a note opens beside its mark on a phone, and closes with Escape', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/events/saied-in-paris/');
  const mark = page.locator('.prose a.mark[href^="#note-"]').first();
  await mark.click();
  const popover = page.locator('.note-window');
  await expect(popover).toBeVisible();
  await expect(popover).toContainText(/Publisher/);
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
});

test('on a wide window the notes stand in the margin beside their lines', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/events/saied-in-paris/');
  const note = page.locator('.side-note').first();
  await expect(note).toBeVisible();
  const mark = page.locator(`.prose a.mark[href="#${await note.getAttribute('data-note')}"]`).first();
  const [noteBox, markBox] = [await note.boundingBox(), await mark.boundingBox()];
  expect(Math.abs((noteBox?.y ?? 0) - (markBox?.y ?? 0))).toBeLessThan(40);
});

test('a link shows what it leads to when the pointer rests on it', async ({ page }) => {
  await page.goto('/events/saied-in-paris/');
  await page.locator('.prose a[data-page]').first().hover();
  await expect(page.locator('.preview')).toBeVisible();
  await expect(page.locator('.preview-name')).not.toBeEmpty();
});

test('claims can be narrowed, and the choice is in the address', async ({ page }) => {
  await page.goto('/claims/');
  const all = await page.locator('[data-filter-item]:visible').count();
  await page.locator('select[name="status"]').selectOption('contested');
  await expect(page).toHaveURL(/status=contested/);
  const some = await page.locator('[data-filter-item]:visible').count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await page.reload();
  await expect(page.locator('[data-filter-item]:visible')).toHaveCount(some);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('notes are at the end of the page and every claim shows both sides', async ({ page }) => {
    await page.goto('/events/saied-in-paris/');
    await page.locator('.prose a.mark[href^="#note-"]').first().click();
    await expect(page.locator('.notes li:target')).toBeVisible();
    await page.goto('/claims/');
    const contested = page
      .locator('.claim[data-status="contested"]')
      .filter({ has: page.locator('.position') });
    expect(await contested.first().locator('.position').count()).toBeGreaterThan(1);
  });
});
