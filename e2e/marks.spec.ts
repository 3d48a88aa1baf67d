import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './tab.ts';

/* The marks with which a search leads to a page, and their bar. */

const PHONE = { width: 375, height: 700 };
const ADDRESS = '/events/saied-in-paris/?mark=saied';

const bar = (page: Page) => page.locator('.mark-bar');
const next = (page: Page) => bar(page).getByRole('button', { name: 'Next' });
const status = (page: Page) => bar(page).getByRole('status');

/** Where the mark that was led to stands: on the page, and its middle within the window. */
function currentMark(page: Page) {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('search-current') ?? [];
    if (!(range instanceof Range)) return undefined;
    const { top, left, width, height } = range.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    const isSeen = width > 0 && hit !== null && hit.contains(range.startContainer);
    return { text: range.toString(), at: Math.round(top + scrollY), isSeen };
  });
}

/** Presses "Next" once for each mark. @returns where each stood */
async function round(page: Page) {
  const total = Number.parseInt((await status(page).textContent()) ?? '', 10);
  const places: { at: number; text: string }[] = [];
  for (let n = 1; n <= total; n++) {
    await next(page).click();
    await expect(status(page)).toHaveText(`${n} of ${total}`);
    const mark = await currentMark(page);
    expect(mark).toMatchObject({ isSeen: true });
    if (mark) places.push(mark);
  }
  return places;
}

/** Whether an element lies neither outside the window nor under the bar. */
async function standsFree(page: Page, element: Locator): Promise<boolean> {
  const [box, covered] = [await element.boundingBox(), await bar(page).boundingBox()];
  if (!box || !covered) return false;
  const isBeside = box.x + box.width <= covered.x || box.y + box.height <= covered.y;
  return isBeside && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0);
}

for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
  test.describe(`${viewport.width} wide`, () => {
    test.use({ viewport });

    test('"Next" goes down the page from mark to mark, each before the eyes', async ({ page }) => {
      await page.goto(ADDRESS);
      const places = await round(page);
      expect(places.length).toBeGreaterThan(10);
      const tops = places.map(({ at }) => at);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
      for (const { text } of places) expect(text).toMatch(/^sa[iï]ed/i);
      await next(page).click();
      expect(await currentMark(page)).toMatchObject({ at: tops[0], isSeen: true });
    });
  });
}

test('marks in what is folded count once it is open', async ({ page }) => {
  await page.goto(ADDRESS);
  const before = Number.parseInt((await status(page).textContent()) ?? '', 10);
  await page.locator('.claim-cite > summary').first().click();
  await next(page).click();
  await expect(status(page)).toHaveText(new RegExp(`^1 of (?!${before}$)`));
});

test('begins where the reader was led to', async ({ page }) => {
  await page.goto('/search/?q=contested');
  const part = page.locator('.search-parts a').first();
  await part.click();
  await expect(bar(page)).toBeVisible();
  const anchor = page.locator(new URL(page.url()).hash);
  await expect(anchor).toBeInViewport();
  await next(page).click();
  const mark = await currentMark(page);
  const heading = await anchor.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  // A line above the heading may still be in the window.
  expect(mark?.at).toBeGreaterThan(heading - 40);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('the bar covers neither what has the focus nor the end of the page', async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(bar(page)).toBeVisible();
    for (const link of await page.locator('.notes a, footer a:visible').all()) {
      await link.focus();
      expect(await standsFree(page, link)).toBe(true);
    }
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const closing = page.locator('.marking-foot span');
    await expect.poll(() => standsFree(page, closing)).toBe(true);
  });
});

test('keys come to the bar before the text, and go on from the mark', async ({ page }) => {
  await page.goto(ADDRESS);
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(next(page)).toBeFocused();
  for (let n = 0; n < 12; n++) await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^12 of /);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const isOnward = await page.evaluate(() => {
    const [range] = CSS.highlights.get('search-current') ?? [];
    const focused = document.activeElement;
    if (!(range instanceof Range) || !focused?.closest('main') || focused.closest('.mark-bar')) return false;
    return focused.contains(range.startContainer) || range.comparePoint(focused, 0) > 0;
  });
  expect(isOnward).toBe(true);
});
