import type { Page } from '@playwright/test';

/** Relative luminance of a computed colour of the page, 0 black to 1 white (WCAG 2.2). */
export async function luminance(page: Page, property: 'color' | 'backgroundColor'): Promise<number> {
  const colour = await page.evaluate((name) => getComputedStyle(document.body)[name], property);
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
