import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { folderOf, planFolder } from '../src/publish/bundle/folder.ts';
import { folderScripts } from '../src/publish/bundle/scripts.ts';
import { indexedText } from '../src/publish/indexedText.ts';
import { createIndexer } from '../src/publish/search.ts';
import { readSite } from '../src/publish/site.ts';
import { wordsFor } from '../src/views/words.ts';
import { test } from './clean.ts';
import { SITE_DIR } from './site.ts';

/*
 * The site as it is, but with its index in parts, as a large one has it.
 */
const PARTS = 3;
const DATA = 'assets/search-data.js';
let dir: string;
test.beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-parts-'));
  await cp(SITE_DIR, dir, { recursive: true });
  await rm(path.join(dir, 'pagefind'), { recursive: true });
  const indexer = createIndexer({ lang: 'en', parts: PARTS });
  for (const file of (await readdir(SITE_DIR, { recursive: true })).sort()) {
    if (path.basename(file) !== 'index.html') continue;
    const text = indexedText(await readFile(path.join(SITE_DIR, file), 'utf8'));
    if (text !== undefined) indexer.add(`/${path.dirname(file)}/`.replace('/./', '/'), { text });
  }
  await indexer.finish(dir);
  const data = await readFile(path.join(SITE_DIR, DATA), 'utf8');
  expect(data).toContain('"parts":1');
  await writeFile(path.join(dir, DATA), data.replace('"parts":1', `"parts":${PARTS}`));
});
test.afterAll(() => rm(dir, { recursive: true }));

async function inParts(page: Page): Promise<string[]> {
  const asked: string[] = [];
  for (const files of ['**/pagefind/**', `**/${DATA}`])
    await page.route(files, (route) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      return route.fulfill({ path: path.join(dir, pathname) });
    });
  return asked;
}

/** Writes the site as a folder that opens without a server. */
async function writeFolder(to: string): Promise<void> {
  const plan = planFolder(readSite(dir));
  const folder = folderOf(plan, '/', await folderScripts(dir, plan), wordsFor('en'));
  for (const { name, data } of folder.entries) {
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await writeFile(path.join(to, name), data);
  }
}

const titles = (page: Page) => page.locator('.search-result h2 a');
const status = (page: Page) => page.locator('[data-search-status]');

/** What the status says and, where it is not too much, which pages are listed. */
async function answerTo(page: Page, query: string, search = '/search/'): Promise<unknown> {
  await page.goto(`${search}?${query}`);
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
  'q=macron+putin',
  'q=macron+banana',
  'q=Saied+Turkey',
  'q=Government+of+National+Accord',
  'q=zzzunheardof',
  'q=2020-06-27',
  'q=d%27Erdogan',
  'q=%22dangerous+game%22',
  'q=%22dangerous+game%22+macron',
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

test('so it does in a folder without a server', async ({ page, context }) => {
  const to = path.join(dir, 'folder');
  await writeFolder(to);
  const whole = await context.newPage();
  const search = pathToFileURL(path.join(to, 'search/index.html')).href;
  // What takes several questions to the index, or none of words.
  for (const query of queries.filter((one) => /[+%]|sort/.test(one)))
    expect(await answerTo(page, query, search), query).toEqual(await answerTo(whole, query));
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
