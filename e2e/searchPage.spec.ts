import { expect } from '@playwright/test';
import { test } from './clean.ts';
import { input, results, returnToPlace, status, titles, value } from './searching.ts';

/* The search page: its address, filters, results. */

test('leads on from words that find nothing', async ({ page }) => {
  await page.goto('/search/?q=makron');
  const instead = page.locator('.search-empty a');
  await expect(page.locator('.facet').filter({ visible: true })).toHaveCount(0);
  await instead.filter({ hasText: 'Did you mean Emmanuel Macron?' }).click();
  await expect(titles(page).first()).toHaveText('Emmanuel Macron');
  await expect(instead.first()).toBeHidden();
  await input(page).fill('wagner pandemic');
  await expect(page.locator('.search-empty')).toContainText('one of them: wagner pandemic');
  await instead.filter({ hasText: 'wagner' }).click();
  await expect(titles(page).first()).toHaveText('Wagner');
});

test('a word that the dossier lacks is not passed over', async ({ page }) => {
  for (const words of ['Libya drones', 'macron banana']) {
    await page.goto(`/search/?q=${words}`);
    await expect(status(page)).toHaveText(`Nothing found for “${words}”.`);
    await expect(page.locator('.search-empty')).toContainText(`one of them: ${words}`);
    await expect(titles(page)).toHaveCount(0);
  }
});

test('a name that is a form of a common word finds and marks itself, beside other words too', async ({
  page,
}) => {
  for (const words of ['Saied', 'Saied Turkey']) {
    await page.goto(`/search/?q=${words}`);
    const marked = results(page).locator('mark');
    await expect(marked.filter({ hasText: 'Saied' }).first()).toBeVisible();
    await expect(marked.filter({ hasText: /said/i })).toHaveCount(0);
  }
});

test('a phrase in quotes is one, alone or beside other words', async ({ page }) => {
  for (const words of ['"game dangerous"', '"game dangerous" macron']) {
    await page.goto(`/search/?q=${encodeURIComponent(words)}`);
    await expect(status(page)).toHaveText(`Nothing found for “${words}”.`);
    const apart = page.locator('.search-empty a').first();
    await expect(apart).toHaveText(words.replaceAll('"', ''));
    await apart.click();
    await expect(titles(page).first()).toBeVisible();
  }
  await input(page).fill('"wagner pandemic"');
  await page.locator('.search-empty').getByRole('link', { name: 'wagner pandemic' }).click();
  await expect(page.locator('.search-empty')).toContainText('one of them: wagner pandemic');
  await input(page).fill('"dangerous game" macron');
  await expect(titles(page).first()).toBeVisible();
});

test('a day in numbers and a French elision lead to what they mean', async ({ page }) => {
  for (const day of ['2020-06-27', '27.06.2020', '27/06/2020']) {
    await page.goto(`/search/?q=${day}`);
    await expect(titles(page).first()).toHaveAttribute('href', /visit-to-russia/);
  }
  await input(page).fill('l’Élysée');
  await expect(titles(page).first()).toHaveAttribute('href', /french-presidency/);
  await input(page).fill("d'Erdogan");
  await expect(titles(page).first()).toHaveAttribute('href', /recep-tayyip-erdogan/);
});

test('narrows by filters that live in the address', async ({ page }) => {
  await page.goto('/search/?q=macron');
  await expect(results(page).first()).toBeVisible();
  const all = await status(page).textContent();
  await value(page, 'collection', 'events').check();
  await expect(page).toHaveURL('/search/?q=macron&collection=events');
  await expect(status(page)).not.toHaveText(all ?? '');
  await expect(titles(page).first()).toBeVisible();
  await expect(titles(page).and(page.locator(':not([href*="/events/"])'))).toHaveCount(0);
  await value(page, 'actor', 'vladimir-putin').check();
  await value(page, 'year', '2019').check();
  await expect(page).toHaveURL('/search/?q=macron&collection=events&actor=vladimir-putin&year=2019');
  await expect(titles(page)).toHaveCount(1);
  await expect(titles(page).first()).toHaveAttribute('href', /bregancon-meeting/);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=macron&collection=events&actor=vladimir-putin');
  await expect(value(page, 'year', '2019')).not.toBeChecked();
  await page.goBack();
  await page.goBack();
  await expect(status(page)).toHaveText(all ?? '');
  await page.goForward();
  await expect(value(page, 'collection', 'events')).toBeChecked();
});

test('counts what each value would show', async ({ page }) => {
  await page.goto('/search/?q=putin&collection=actors');
  const events = page.locator('[data-filter="collection"] li', {
    has: page.locator('input[value="events"]'),
  });
  await expect(events.locator('.facet-count')).toHaveText(/^[1-9]/);
  const count = await events.locator('.facet-count').textContent();
  await value(page, 'collection', 'actors').uncheck();
  await value(page, 'collection', 'events').check();
  await expect(status(page)).toHaveText(new RegExp(`^${count} results?$`));
});

test('browses by filter without a query, in order of date', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/search/?collection=events&status=contested');
  await expect(titles(page).first()).toBeVisible();
  expect(asked).not.toContain('/pagefind/days.json');
  const dates = async () => results(page).locator('.search-facts').allTextContents();
  await page.locator('[data-search-sort]').selectOption('oldest');
  await expect(page).toHaveURL(/sort=oldest/);
  await expect(async () => {
    const years = (await dates()).map((text) => Number(/\d{4}/.exec(text)?.[0]));
    expect(years.length).toBeGreaterThan(1);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  }).toPass();
  expect(asked).toContain('/pagefind/days.json');
  const oldest = await titles(page).allTextContents();
  await page.locator('[data-search-sort]').selectOption('newest');
  await expect(titles(page).first()).toHaveText(oldest.at(-1) ?? '');
});

test('keeps undated pages when sorting by date', async ({ page }) => {
  await page.goto('/search/?collection=actors&sort=newest');
  await expect(titles(page).first()).toBeVisible();
  await expect(status(page)).not.toHaveText(/^0/);
});

test('shows more results and keeps them when the reader comes back', async ({ page }) => {
  await page.goto('/search/?q=libya');
  await expect(results(page)).toHaveCount(10);
  await page.locator('[data-search-more]').press('Enter');
  await expect(results(page)).toHaveCount(20);
  await expect(titles(page).nth(10)).toBeFocused();
  await titles(page).nth(12).click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(results(page)).toHaveCount(20);
});

test('comes back to the place among the results', ({ page }) => returnToPlace(page, '/search/?q=turkey'));

test('walks results by arrow keys', async ({ page }) => {
  await page.goto('/search/?q=tripoli');
  await expect(titles(page).first()).toBeVisible();
  await input(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(input(page)).toBeFocused();
});

test('says what to do when nothing was found', async ({ page }) => {
  await page.goto('/search/?q=zzzunheardof');
  await expect(status(page)).toContainText('zzzunheardof');
  await expect(page.locator('.search-empty a').last()).toHaveAttribute('href', /\/a-z\/$/);
  await page.goto('/search/?q=zzzunheardof&year=2020');
  await page.locator('.facet-clear').click();
  await expect(page).toHaveURL('/search/?q=zzzunheardof');
});

test('says when filters leave nothing, and takes them off', async ({ page }) => {
  for (const query of ['wagner&kind=city', 'putin+courbet&year=2019']) {
    await page.goto(`/search/?q=${query}`);
    await expect(status(page)).toHaveText('No page passes these filters.');
    await expect(page.locator('.search-filters summary')).toHaveText('Filters (1)');
    await expect(page.locator('.search-empty a')).toHaveText(['A–Z']);
    await page.locator('.search-empty').getByRole('button', { name: 'Clear the filters' }).click();
    await expect(titles(page).first()).toBeVisible();
    await expect(page).toHaveURL(`/search/?q=${query.split('&')[0]}`);
    await expect(input(page)).toBeFocused();
    await expect(page.locator('.search-filters summary')).toHaveText('Filters');
  }
  await page.goto('/search/?q=macron+banana&year=2019');
  await expect(page.locator('.search-empty')).toContainText('one of them: macron banana');
});

test('keeps the focus when the filters are cleared, and says what there is', async ({ page }) => {
  await page.goto('/search/?collection=events');
  await page.locator('.search-filters').evaluate((panel) => panel.setAttribute('open', ''));
  await page.locator('.facet-clear').press('Enter');
  await expect(page).toHaveURL('/search/');
  await expect(page.locator('.search-filters summary')).toBeFocused();
  await expect(status(page)).toHaveText(/^Type a name/);
});

test('finds a phrase with markup in it as text', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});
