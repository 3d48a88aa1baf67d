import { expect, type Page } from '@playwright/test';
import { test } from './clean.ts';
import { screens } from './screens.ts';

const rows = (page: Page) => page.locator('.timeline .event-row');
const row = (page: Page, title: string) => rows(page).filter({ hasText: title });

for (const { name, ...screen } of screens) {
  test.describe(name, () => {
    test.use(screen);

    test('events are drawn as exactly as their dates are known, and can be narrowed', async ({ page }) => {
      await page.goto('/timeline/');
      const all = await rows(page).count();
      expect(all).toBeGreaterThan(10);
      const lanes = await rows(page)
        .locator('.lane')
        .evaluateAll((all) =>
          all.map((lane) => {
            const { width, right } = lane.getBoundingClientRect();
            return { width, right, marks: lane.querySelectorAll('circle, rect, line, path').length };
          }),
        );
      expect(lanes).toHaveLength(all);
      for (const { width, right, marks } of lanes) {
        expect(width).toBeGreaterThan(200);
        expect(right).toBeLessThanOrEqual(screen.viewport.width);
        expect(marks).toBeGreaterThan(0);
      }
      const open = row(page, 'Deployment of Syrian fighters');
      await expect(open).toContainText(/continuing as of/);
      await expect(open.locator('.lane .open')).toHaveCount(1);
      await expect(open.locator('.lane .soft')).toHaveCount(1);
      const announced = row(page, 'announced visit to Russia');
      await expect(announced.locator('.detail')).toContainText('announced');
      await expect(announced.locator('.lane .sign')).toBeVisible();
      await expect(row(page, 'Courbet incident').first().locator('.lane .sign')).toHaveCount(0);

      await page.getByLabel('Kind').selectOption('visit');
      await expect(page).toHaveURL(/\?kind=visit$/);
      const visits = page.locator('.timeline .event-row:visible');
      for (const detail of await visits.locator('.detail').allTextContents()) expect(detail).toMatch(/Visit/);
      const some = await visits.count();
      await expect(page.getByRole('status').filter({ hasText: 'shown' })).toHaveText(
        `${some} of ${all} shown`,
      );
      await page.getByLabel('Actor').selectOption('kais-saied');
      await expect(page).toHaveURL(/kind=visit&actor=kais-saied$/);
      await expect(visits).toHaveCount(1);
      await page.reload();
      await expect(visits).toHaveCount(1);
      await page.getByLabel('Kind').selectOption('incident');
      await expect(page.getByText('No event fits.')).toBeVisible();
      await expect(page.locator('.timeline-key, .timeline-axis').filter({ visible: true })).toHaveCount(0);
      await page.getByRole('button', { name: 'Show all' }).press('Enter');
      await expect(page).toHaveURL('/timeline/');
      await expect(visits).toHaveCount(all);
      await expect(page.getByLabel('Actor')).toBeFocused();
      await expect(page.getByRole('status').filter({ hasText: `${all} of ${all} shown` })).toHaveCount(1);
    });
  });
}

test('an address that names its place wrongly leaves the page as it is', async ({ page }) => {
  await page.goto('/timeline/?kind=visit#50%');
  await expect(page.getByRole('status').filter({ hasText: 'shown' })).toBeVisible();
});

test('actors, places and pages have a timeline of their own', async ({ page }) => {
  for (const route of ['/actors/turkey/', '/places/paris/', '/events/french-diplomatic-campaign/']) {
    await page.goto(route);
    await expect(page.locator('.timeline .lane').first(), route).toBeVisible();
  }
});

test('an event leads on in time and within the whole it belongs to', async ({ page }) => {
  await page.goto('/events/saied-in-paris/');
  const inTime = page.getByRole('navigation', { name: 'In time' });
  await expect(inTime.getByRole('link')).toHaveText([
    /^\s*Before .*17–18 June 2020/,
    /^\s*After .*26 June 2020/,
  ]);
  const within = page.getByRole('navigation', { name: /^Within “French diplomatic campaign/ });
  await within.getByRole('link', { name: /^Previous/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("NATO defence ministers' meeting");
  await expect(page.getByRole('navigation', { name: /^Within/ }).getByRole('link')).toHaveCount(2);
});

test('two timelines of one page are narrowed apart', async ({ page }) => {
  await page.goto('/events/french-diplomatic-campaign/?timeline-1-kind=visit');
  const [first, second] = [page.locator('.timeline').first(), page.locator('.timeline').last()];
  for (const detail of await first.locator('.event-row:visible .detail').allTextContents())
    expect(detail).toMatch(/Visit/);
  await expect(second.locator('.event-row:visible')).toHaveCount(await second.locator('.event-row').count());
});

test('the drawing mirrors with the direction of the page, its words do not', async ({ page }) => {
  await page.goto('/timeline/');
  const [before, after] = await page.evaluate(() => {
    const place = () => {
      const [first, last] = [...document.querySelectorAll('.timeline .lane circle')]
        .filter((mark) => mark.closest('.event-row'))
        .map((mark) => mark.getBoundingClientRect().x)
        .filter((_, i, all) => i === 0 || i === all.length - 1);
      const label = document.querySelector('.timeline-axis text');
      const flips = label instanceof SVGGraphicsElement ? (label.getScreenCTM()?.a ?? 0) : 0;
      return { forwards: (last ?? 0) > (first ?? 0), flips: flips < 0 };
    };
    const ltr = place();
    document.documentElement.dir = 'rtl';
    return [ltr, place()];
  });
  expect(before).toEqual({ forwards: true, flips: false });
  expect(after).toEqual({ forwards: false, flips: false });
});

test('on paper the timeline is whole, without its form', async ({ page }) => {
  await page.goto('/timeline/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('form.filter')).toBeHidden();
  await expect(rows(page).locator('.lane').filter({ visible: true })).toHaveCount(await rows(page).count());
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every event is there, told and drawn', async ({ page }) => {
    await page.goto('/timeline/?kind=visit');
    const count = await rows(page).count();
    expect(count).toBeGreaterThan(10);
    for (const part of ['a', '.lane'])
      await expect(rows(page).locator(part).filter({ visible: true })).toHaveCount(count);
    await expect(page.locator('form.filter')).toBeHidden();
  });
});
