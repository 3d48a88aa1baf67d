import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { indexedPart } from '../src/publish/indexedPart.ts';
import { createIndexer } from '../src/publish/search.ts';
import { test } from './clean.ts';
import { SITE_DIR } from './site.ts';

/*
 * The site as it is, but with its index in parts, as a large one has it.
 */
const PARTS = 3;
let dir: string;
test.beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-parts-'));
  const indexer = createIndexer({ lang: 'en', parts: PARTS });
  for (const file of (await readdir(SITE_DIR, { recursive: true })).sort()) {
    if (path.basename(file) !== 'index.html') continue;
    const text = indexedPart(await readFile(path.join(SITE_DIR, file), 'utf8'));
    if (text !== undefined) indexer.add(`/${path.dirname(file)}/`.replace('/./', '/'), text);
  }
  await indexer.finish(dir);
});
test.afterAll(() => rm(dir, { recursive: true }));

async function inParts(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/pagefind/**', (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    return route.fulfill({ path: path.join(dir, pathname) });
  });
  await page.route('**/assets/search-data.js', async (route) => {
    const response = await route.fetch();
    const whole = await response.text();
    const body = whole.replace('"parts":1', `"parts":${PARTS}`);
    expect(body).not.toBe(whole);
    return route.fulfill({ response, body });
  });
  return asked;
}

const titles = (page: Page) => page.locator('.search-result h2 a');
const status = (page: Page) => page.locator('[data-search-status]');

/** What the status says and, where it is not too much, which pages are listed. */
async function answerTo(page: Page, query: string): Promise<unknown> {
  await page.goto(`/search/?${query}`);
  await expect(status(page)).toHaveText(/\d|No/);
  const counts = await page.locator('.facet-count').allTextContents();
  const found = await titles(page).evaluateAll((links) => links.map((link) => link.textContent));
  return [await status(page).textContent(), counts, found.length < 10 ? found.sort() : found.length];
}

const queries = [
  'q=Kais',
  'q=Berganson',
  'q=tripoli',
  'q=macron&collection=events',
  'q=macron&collection=events&actor=vladimir-putin&year=2019',
  'q=Onassis',
  'q=zzzunheardof',
  'q=%22dangerous+game%22',
  'collection=places',
  'status=contested&sort=oldest',
];

test('an index in parts finds and counts what a whole one does', async ({ page, context }) => {
  const whole = await context.newPage();
  const asked = await inParts(page);
  for (const query of queries)
    expect(await answerTo(page, query), query).toEqual(await answerTo(whole, query));
  for (const part of ['', '1/', '2/'])
    expect(asked.some((file) => file.startsWith(`/pagefind/${part}index/`))).toBe(true);
});

test('the parts share one program, and are in one order by date', async ({ page }) => {
  const asked = await inParts(page);
  await page.goto('/search/?collection=events&sort=oldest');
  await expect(titles(page)).toHaveCount(10);
  const facts = await page.locator('.search-result .search-facts').allTextContents();
  const years = facts.map((text) => Number(/\d{4}/.exec(text)?.[0]));
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  expect(asked.filter((file) => file.endsWith('.pagefind'))).toEqual(['/pagefind/wasm.en.pagefind']);
  expect(page.workers()).toHaveLength(1);
});
