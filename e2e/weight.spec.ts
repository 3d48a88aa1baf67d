import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, type Request, test } from '@playwright/test';
import { untilSet } from './fonts.ts';
import { SITE_DIR } from './site.ts';

const KB = 1000;
const read = (file: string) => readFile(path.join(SITE_DIR, file));
const weigh = async (file: string) => gzipSync(await read(file), { level: 9 }).length;

async function files(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(path.join(SITE_DIR, folder), { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);
}

async function sum(names: readonly string[]): Promise<number> {
  const weights = await Promise.all(names.map(weigh));
  return weights.reduce((total, weight) => total + weight, 0);
}

test('a median actor page stays within 12 kB', async () => {
  const pages = (await files('actors', '.html')).filter((name) => name !== 'actors/index.html');
  const weights = (await Promise.all(pages.map(weigh))).sort((a, b) => a - b);
  expect(weights[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(12 * KB);
});

test('all style sheets together stay within 14 kB', async () => {
  const sheets = [...(await files('_astro', '.css')), 'assets/fonts.css'];
  expect(sheets.length).toBeGreaterThan(1);
  expect(await sum(sheets)).toBeLessThanOrEqual(14 * KB);
});

test('the script that every page loads stays within 8 kB and holds up nothing', async () => {
  expect(await weigh('assets/dossier.js')).toBeLessThanOrEqual(8 * KB);
  const html = (await read('index.html')).toString();
  for (const [tag] of html.matchAll(/<script\b[^>]*\bsrc=[^>]*>/g)) expect(tag).toMatch(/\bdefer\b/);
});

/** Notes what a page asks for from now on. */
function note(page: Page): Request[] {
  const asked: Request[] = [];
  page.on('request', (request) => asked.push(request));
  return asked;
}

const isFont = (request: Request) => request.url().endsWith('.woff2');
const bodyOf = async (request: Request) => (await request.response())?.body() ?? Buffer.alloc(0);

/** What requests brought: fonts, which are packed already, and all else as it is sent. */
async function brought(asked: readonly Request[]): Promise<{ fonts: number; rest: number }> {
  let [fonts, rest] = [0, 0];
  for (const request of asked) {
    const body = await bodyOf(request);
    if (isFont(request)) fonts += body.length;
    else rest += gzipSync(body, { level: 9 }).length;
  }
  return { fonts, rest };
}

test('a first visit without fonts stays within 30 kB, and a page’s fonts within 100 kB', async ({ page }) => {
  const asked = note(page);
  await page.goto('/actors/recep-tayyip-erdogan/');
  await untilSet(page);
  const { fonts, rest } = await brought(asked);
  expect(fonts).toBeGreaterThan(0);
  expect(fonts).toBeLessThanOrEqual(100 * KB);
  expect(rest).toBeLessThanOrEqual(30 * KB);
});

test('from opening the search to the first results stays within 180 kB', async ({ page }) => {
  await page.goto('/actors/kais-saied/');
  await untilSet(page);
  const asked = note(page);
  await page.keyboard.press('/');
  await page.keyboard.type('macron');
  await expect(page.locator('[role="option"]').first()).toBeVisible();
  const { fonts, rest } = await brought(asked);
  expect(rest).toBeGreaterThan(0);
  expect(fonts + rest).toBeLessThanOrEqual(180 * KB);
});

test.describe('without scripts and fonts', () => {
  test.use({ javaScriptEnabled: false });
  test('a page shows all its text', async ({ page }) => {
    await page.route('**/*.{js,woff2}', (route) => route.abort());
    await page.goto('/events/saied-in-paris/');
    const hidden = await page
      .locator('main :is(p, li, dd, dt, h1, h2, h3)')
      .evaluateAll((elements) => elements.filter((element) => element.getClientRects().length === 0).length);
    // The list of contents is for wide windows; here the window is wide.
    expect(hidden).toBe(0);
  });
});
