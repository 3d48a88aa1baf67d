import { expect, test as unguarded } from '@playwright/test';
import { test } from './clean.ts';
import { input, options, results, status, titles } from './searching.ts';

/** What every spelling must lead to first. */
const spellings: Record<string, string> = {
  'Qais Saeed': 'kais-saied',
  'Kaïs Saïed': 'kais-saied',
  Kais: 'kais-saied',
  'قيس سعيد': 'kais-saied',
  'قيس سعيّد': 'kais-saied',
  Berganson: 'fort-de-bregancon',
  Bregancon: 'fort-de-bregancon',
  Brégançon: 'fort-de-bregancon',
  Erdogan: 'recep-tayyip-erdogan',
  Erdoğan: 'recep-tayyip-erdogan',
  OTAN: 'nato',
  GNA: 'gna',
  Putin: 'vladimir-putin',
  Poutine: 'vladimir-putin',
};

test('on a phone a single result stands close below the field', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/search/?q=قيس سعيد');
  await expect(results(page)).toHaveCount(1);
  const [heading = 0, field = 0, result = 0] = await page.evaluate(() =>
    ['main h1', 'main [data-search-input]', '.search-result'].map(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
    ),
  );
  expect(field - heading).toBeLessThan(80);
  expect(result - heading).toBeLessThan(320);
});

test('every spelling leads to its own page first', async ({ page }) => {
  await page.goto('/search/');
  for (const [spelling, id] of Object.entries(spellings)) {
    await input(page).fill(spelling);
    await expect(status(page)).toHaveText(/^\d+ results?$/);
    await expect(titles(page).first(), spelling).toHaveAttribute('href', new RegExp(`/${id}/`));
  }
});

test('nothing of search is loaded before a reader reaches for it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/actors/kais-saied/');
  // What a script leaves until the page is at rest has been asked for then.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const isSearch = (path: string) => /pagefind|assets\/(search|names)/.test(path);
  expect(loaded.filter(isSearch)).toEqual([]);
  await input(page).focus();
  await input(page).pressSequentially('gna');
  await expect(options(page).first()).toBeVisible();
  expect(loaded.filter(isSearch).length).toBeGreaterThan(0);
  expect(loaded.filter((path) => path.includes('names.js'))).toEqual([]);
});

test('search runs in a worker, which the policy of the page allows', async ({ page }) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto('/search/?q=gna');
  await expect(results(page).first()).toBeVisible();
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    '/pagefind/pagefind-worker.js',
  ]);
  expect(warnings).toEqual([]);
});

for (const lost of ['**/assets/search.js', '**/pagefind/pagefind.js'])
  unguarded(`without ${lost} the reader is told`, async ({ page }) => {
    await page.route(lost, (route) => route.abort());
    await page.goto('/');
    await input(page).fill('gna');
    await expect(status(page)).toHaveText('Search could not be loaded.');
    await page.unroute(lost);
    await input(page).blur();
    await input(page).focus();
    await input(page).fill('kais');
    await expect(options(page).first()).toBeVisible();
  });

test.describe('the box', () => {
  test('takes a reader to a page by keyboard alone', async ({ page }) => {
    await page.goto('/timeline/');
    await page.keyboard.press('Control+k');
    await expect(input(page)).toBeFocused();
    await page.keyboard.type('Qais Saeed');
    await expect(options(page).first()).toContainText('Kais Saied');
    await expect(options(page).first()).toContainText('Qais Saeed');
    await expect(input(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    const id = await options(page).first().getAttribute('id');
    await expect(input(page)).toHaveAttribute('aria-activedescendant', id ?? '');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/actors\/kais-saied\//);
  });

  test('wraps around its options and closes on Escape', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('macron');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(input(page)).not.toHaveAttribute('aria-activedescendant', /./);
    await page.keyboard.press('Escape');
    await expect(options(page).first()).toBeHidden();
    await expect(input(page)).toBeFocused();
    await expect(input(page)).toHaveValue('macron');
  });

  test('says what it found and leads to all of it', async ({ page }) => {
    await page.goto('/');
    await input(page).fill('ceasefire');
    await expect(status(page)).toHaveText(/^\d+ results$/);
    await input(page).press('Enter');
    await expect(page).toHaveURL('/search/?q=ceasefire');
    await expect(results(page).first()).toBeVisible();
    await expect(input(page)).toHaveValue('ceasefire');
  });

  test('offers each word where no page has them all', async ({ page }) => {
    await page.goto('/');
    await input(page).fill('macron banana');
    await expect(options(page)).toHaveText(['macron', 'banana']);
    await expect(status(page)).toHaveText('Nothing found for “macron banana”.');
  });

  test('names what misspelt words were meant for', async ({ page }) => {
    await page.goto('/');
    await input(page).fill('hafter');
    await expect(options(page)).toHaveText(['Did you mean Khalifa Haftar?']);
    await input(page).press('ArrowDown');
    await input(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=Khalifa\+Haftar$/);
    await expect(titles(page).first()).toHaveText('Khalifa Haftar');
  });

  test('says when nothing was found', async ({ page }) => {
    await page.goto('/');
    await input(page).fill('zzzunheardof');
    await expect(status(page)).toContainText('zzzunheardof');
    await expect(options(page)).toHaveCount(0);
  });
});

test('a result leads to the heading under which the words stand, and marks them', async ({ page }) => {
  await page.goto('/search/?q=contested');
  const part = page.locator('.search-parts a').first();
  await expect(part).toBeVisible();
  await expect(results(page).first().locator('mark').first()).toBeVisible();
  const anchor = new URL((await part.getAttribute('href')) ?? '', page.url()).hash;
  await part.click();
  await expect(page).toHaveURL(new RegExp(`mark=contested.*${anchor}$`));
  await expect(page.locator(anchor)).toBeInViewport();
  const marked = () => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0);
  await expect.poll(marked).toBeGreaterThan(0);
  await page.locator('.mark-bar button').first().click();
  await page.locator('.mark-bar button').last().click();
  await expect.poll(marked).toBe(0);
  await expect(page.locator('.mark-bar')).toHaveCount(0);
  await expect(page).not.toHaveURL(/mark=/);
  await expect(page).toHaveURL(new RegExp(`${anchor}$`));
});

test('the A–Z lists every script and every spelling under its letter', async ({ page }) => {
  await page.goto('/a-z/');
  const q = page.locator('section', { has: page.getByRole('heading', { name: 'Q', exact: true }) });
  await expect(q.getByRole('link', { name: 'Qais Saeed' })).toHaveAttribute('href', '/actors/kais-saied/');
  await expect(q).toContainText('see Saied, Kais');
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'ق' }).click();
  await expect(page.getByRole('heading', { name: 'ق', exact: true })).toBeInViewport();
  await expect(page.getByRole('link', { name: 'قيس سعيّد' })).toHaveAttribute('href', '/actors/kais-saied/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says where the names stand', async ({ page }) => {
    await page.goto('/search/?q=gna');
    await expect(page.locator('main').getByRole('link', { name: 'A–Z' })).toBeVisible();
    await input(page).fill('gna');
    await input(page).press('Enter');
    await expect(page).toHaveURL(/\/a-z\//);
  });
});
