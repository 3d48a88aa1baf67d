import type { Page } from '@playwright/test';

/**
 * Waits until a page that has loaded is set, and every face that this took has come or failed. A face is
 * asked for when text is set in it, which may be after the page has loaded and the network is quiet.
 */
export async function untilSet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}
