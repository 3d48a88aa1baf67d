import { expect } from '@playwright/test';
import { test } from './clean.ts';
import { luminance } from './luminance.ts';
import { screens } from './screens.ts';

/** From this width on notes and contents stand beside the text. */
const WIDE = 1200;
const EVENT = '/events/saied-in-paris/';

test('paper and ink follow the scheme of the reader, in every window', async ({ page }) => {
  await page.goto(EVENT);
  for (const { viewport } of screens)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      const [ink, paper] = [await luminance(page, 'color'), await luminance(page, 'backgroundColor')];
      expect(paper > ink, colorScheme).toBe(colorScheme === 'light');
      const [dark = 0, light = 0] = [ink, paper].sort((a, b) => a - b);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(7);
    }
});

for (const { name, ...screen } of screens) {
  const wide = screen.viewport.width >= WIDE;

  test.describe(name, () => {
    test.use(screen);

    test('a note stands beside its line where there is room, else opens at its mark', async ({ page }) => {
      await page.goto(EVENT);
      const mark = page.locator('.prose a.mark[href^="#note-"]').first();
      const window = page.locator('.note-window');
      if (wide) {
        const note = page.locator(`.side-note[data-note="${(await mark.getAttribute('href'))?.slice(1)}"]`);
        await expect(note).toContainText(/Publisher/);
        const apart = async () =>
          Math.abs(((await note.boundingBox())?.y ?? 0) - ((await mark.boundingBox())?.y ?? 0));
        await expect.poll(apart).toBeLessThan(40);
        for (const part of ['.note-title', '.note-publisher', '.note-date', '.note-open'])
          await expect(note.locator(part)).toBeInViewport({ ratio: 1 });
        // What is shortened ends with a sign, and no note lies on the next, not even under the pointer.
        const [first, next] = [page.locator('.side-note').nth(0), page.locator('.side-note').nth(1)];
        await first.hover();
        const gap = async () => {
          const [above, below] = [await first.boundingBox(), await next.boundingBox()];
          return (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0);
        };
        await expect.poll(gap).toBeGreaterThan(0);
        await expect(first.locator('.descriptor')).toHaveCSS('-webkit-line-clamp', '2');
      } else {
        await expect(page.locator('.side-note').first()).toBeHidden();
        await mark.click();
        await expect(window).toContainText(/Publisher/);
        const isWithin = async () => {
          const { x, width } = (await window.boundingBox()) ?? { x: -1, width: 0 };
          return x >= 0 && x + width <= screen.viewport.width;
        };
        await expect.poll(isWithin).toBe(true);
        await page.keyboard.press('Escape');
      }
      await expect(window).toBeHidden();
    });

    test('a link shows what it leads to, by pointer and by key', async ({ page }) => {
      await page.goto(EVENT);
      const [first, second] = [page.locator('.prose a[data-page]').first(), page.locator('.facts a').first()];
      const preview = page.locator('.preview');
      await first.hover();
      await expect(preview.locator('.preview-name')).not.toBeEmpty();
      await expect(preview.locator('.preview-text')).not.toBeEmpty();
      await page.keyboard.press('Escape');
      await expect(preview).toBeHidden();
      await page.mouse.move(0, 0);
      await second.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(preview.locator('.preview-name')).toHaveText((await second.textContent()) ?? '');
    });

    test('headings have a link to share, and the contents mark where the reader is', async ({ page }) => {
      await page.goto(EVENT);
      const heading = page.locator('.prose h2').last();
      const share = page.getByRole('link', { name: `Link to “${await heading.textContent()}”` });
      await expect(heading).toHaveAccessibleName((await heading.textContent()) ?? '');
      await expect(heading.getByRole('link')).toHaveCount(0);
      await expect(share).toHaveAttribute('href', `#${await heading.getAttribute('id')}`);
      await share.click();
      await expect(page).toHaveURL(new RegExp(`#${await heading.getAttribute('id')}$`));
      const current = page.locator('.contents a[aria-current]');
      if (wide) await expect(current).toHaveText((await heading.textContent()) ?? '');
      else await expect(page.locator('.contents')).toBeHidden();
    });

    test('a page can be cited in three forms, each to be copied', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(EVENT);
      const cite = page.locator('.page > .cite-this');
      await cite.getByText('Cite this page').click();
      await expect(cite.locator('pre')).toHaveText([
        /Saied in Paris\. In: .*, as of 25 July 2020/,
        /^@incollection/,
        /^\{/,
      ]);
      await cite.getByRole('button', { name: 'Copy' }).nth(1).click();
      await expect(cite.getByRole('button', { name: 'Copied' })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await cite.locator('pre').nth(1).textContent());
    });

    test('claims can be narrowed by status, actor, event and source, cited and linked to', async ({
      page,
    }) => {
      await page.goto('/claims/');
      const all = await page.locator('[data-filter-item]').count();
      const shown = page.locator('[data-filter-item]:visible');
      await page.getByLabel('Actors').selectOption('turkey');
      await expect(page).toHaveURL(/\?actors=turkey$/);
      await expect(shown.first()).toBeVisible();
      await expect(shown.and(page.locator(':not([data-actors~="turkey"])'))).toHaveCount(0);
      expect(await shown.count()).toBeLessThan(all);
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect(shown).toHaveCount(all);
      for (const [field, value] of [
        ['Sources', 'teller-mou'],
        ['Events', 'maritime-accord-signature'],
        ['Status', 'contested'],
      ] as const) {
        const before = await shown.count();
        await page.getByLabel(field).selectOption(value);
        await expect.poll(() => shown.count()).toBeLessThan(before);
      }
      await expect(shown).toHaveCount(1);
      await page.reload();
      await expect(shown).toHaveCount(1);

      const positions = shown.locator('.position');
      await expect(positions).toHaveCount(2);
      await expect(positions.locator('.voices')).toContainText([
        /2 independent sources/,
        /1 independent source/,
      ]);
      const [many, one] = await positions.evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect()),
      );
      if (screen.viewport.width > 400) {
        expect(many?.y).toBe(one?.y);
        expect(many?.width).toBeGreaterThan(one?.width ?? Number.NaN);
      } else expect(one?.y).toBeGreaterThan(many?.y ?? Number.NaN);

      await shown.getByText('Cite', { exact: true }).click();
      await expect(shown.locator('pre')).toContainText('Contested; accord-date');
      await shown.getByRole('link', { name: 'Link to this' }).click();
      await expect(page).toHaveURL(/\/events\/maritime-accord-signature\/#claim-accord-date$/);
      await expect(page.locator('.claim:target')).toBeInViewport();
    });
  });

  test.describe(`${name}, without JavaScript`, () => {
    test.use({ ...screen, javaScriptEnabled: false });

    test('notes stand at the end, claims show their positions, and what needs a script is not there', async ({
      page,
    }) => {
      await page.goto(EVENT);
      await page.locator('.prose a.mark[href^="#note-"]').first().click();
      await expect(page.locator('.notes li:target')).toBeInViewport();
      await expect(page.locator('.heading-link, .side-note, .popover, button:has-text("Copy")')).toHaveCount(
        0,
      );
      await page.locator('.page > .cite-this summary').click();
      await expect(page.locator('.page > .cite-this pre').first()).toBeVisible();
      await page.goto('/claims/?status=contested');
      await expect(page.locator('form.filter')).toBeHidden();
      await expect(page.locator('[data-filter-item]').first()).toBeVisible();
      await expect(page.locator('[data-filter-item]').filter({ visible: false })).toHaveCount(0);
      const contested = page.locator('.claim:has(.position)').first();
      expect(await contested.locator('.position').count()).toBeGreaterThan(1);
    });
  });
}

test.describe('with keys, where notes open at their mark', () => {
  test.use({ viewport: { width: 640, height: 800 } });

  test('Enter follows a mark to its note, and Tab goes on from there', async ({ page }) => {
    await page.goto(EVENT);
    const mark = page.locator('.prose a.mark[href="#note-2"]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#note-2$/);
    await expect(page.locator('.note-window')).toBeHidden();
    await expect(page.locator('#note-2')).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(page.locator('#note-2 a').first()).toBeFocused();
  });

  test('Tab leads from a mark into its window, Escape back to the mark', async ({ page }) => {
    await page.goto(EVENT);
    const mark = page.locator('.prose a.mark[href="#note-2"]').first();
    const window = page.locator('.note-window');
    await mark.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(window).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(window.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(window).toBeHidden();
    await expect(mark).toBeFocused();
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test('a tap on a link follows it', async ({ page }) => {
    await page.goto(EVENT);
    const link = page.locator('.prose a[data-page]').first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.tap();
    await expect(page).toHaveURL(href);
    await expect(page.locator('.preview')).toBeHidden();
  });
});

test('a copied text has no numbers of notes, and where they are read they stand apart', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/events/maritime-accord-signature/');
  const position = page.locator('#claim-accord-date .position p:has(a.mark)').first();
  expect(await position.textContent()).toMatch(/^27 November 2019\s\d, \d\.$/);
  await position.evaluate((element) => getSelection()?.selectAllChildren(element));
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe('27 November 2019.');
  await position.locator('a.mark').first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#note-\d$/);
});

test('the contents have every heading of the page, those of its text first', async ({ page }) => {
  for (const route of ['/', '/actors/turkey/', '/places/paris/', EVENT]) {
    await page.goto(route);
    const told = await page.locator('.contents li').allTextContents();
    expect(told.length, route).toBeGreaterThan(1);
    const set = await page.locator('.page :is(.prose :is(h2, h3, h4)[id], h2)').allTextContents();
    expect(
      told.map((text) => text.trim()),
      route,
    ).toEqual(set);
    for (const id of await page
      .locator('.contents a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
      await expect(page.locator(`[id="${decodeURIComponent(id?.slice(1) ?? '')}"]`)).toHaveCount(1);
  }
});

test('the menu stands as high on the search page, which has a box of its own, as on others', async ({
  page,
}) => {
  // Two faces are not of one height, and one that comes late waits for the next page.
  await expect(async () => {
    const heights: (number | undefined)[] = [];
    for (const route of ['/search/', EVENT]) {
      await page.goto(route);
      heights.push((await page.locator('.site-nav').boundingBox())?.y);
    }
    expect(heights[0]).toBe(heights[1]);
  }).toPass({ timeout: 60_000 });
});

test('every page names the feeds, and they are there', async ({ page, request }) => {
  for (const route of ['/', EVENT, '/timeline/']) {
    await page.goto(route);
    const feeds = page.locator('head link[rel="alternate"][title]');
    expect(await feeds.count()).toBeGreaterThan(1);
    for (const feed of await feeds.all()) {
      const response = await request.get((await feed.getAttribute('href')) ?? '');
      expect(response.status()).toBe(200);
    }
  }
});
