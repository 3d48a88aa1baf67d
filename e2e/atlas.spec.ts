import { expect } from '@playwright/test';
import { test } from './clean.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a cell of the matrix leads to its evidence', async ({ page }) => {
    await page.goto('/matrix/');
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'France' }) });
    await row
      .getByRole('link', { name: /events/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/actors\/france\/#connection-/);
    await expect(page.locator(':target').getByRole('listitem').first()).toBeVisible();
  });

  test('the map leads to its places', async ({ page }) => {
    await page.goto('/map/');
    const map = page.getByRole('group', { name: /^Map/ });
    await map.getByRole('link', { name: 'Tripoli' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tripoli');
    const locator = page.getByRole('group', { name: 'Map: Tripoli' });
    await expect(locator).toBeVisible();
    await expect(locator.locator('.land')).toHaveAttribute('d', /z/);
  });

  test('the diagram of an actor leads to those around it, who stand in the table too', async ({ page }) => {
    await page.goto('/actors/turkey/');
    const diagram = page.getByRole('group', { name: /^Diagram/ });
    const row = page.locator('.connections').getByRole('rowheader', { name: 'NATO' });
    await expect(row).toBeHidden();
    await page.locator('.evidence summary').click();
    await expect(row).toBeVisible();
    await diagram.getByRole('link', { name: 'NATO' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('NATO');
  });

  test('who is who leads to those an actor is linked to', async ({ page }) => {
    await page.goto('/actors/');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Khalifa Haftar' })
      .first()
      .getByRole('link', { name: 'Libyan National Army' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Libyan National Army');
  });
});

test('the matrix keeps its heads in sight, and the keyboard scrolls it', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto('/matrix/');
  const region = page.getByRole('region', { name: /Relations/ });
  await region.focus();
  const head = page.getByRole('rowheader', { name: 'France' });
  const x = async () => (await head.boundingBox())?.x;
  const before = await x();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => region.evaluate(({ scrollLeft, scrollTop }) => scrollLeft + scrollTop))
    .toBeGreaterThan(0);
  await region.evaluate((element) => element.scrollTo(200, 0));
  await expect.poll(x).toBe(before);
});

test('on a phone the matrix is a list for each actor', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/matrix/');
  const columns = page.locator('.matrix thead');
  await expect(columns).toBeHidden();
  const cell = page.locator('.matrix td[data-with="Turkey"]').first();
  const label = await cell.evaluate((element) => getComputedStyle(element, '::before').content);
  expect(label).toContain('Turkey');
});
