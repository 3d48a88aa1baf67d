import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { readArchive } from '../../publish/bundle/archive.ts';
import { serve } from '../serve.ts';

/** The first search of a reader. */
export interface FirstSearch {
  query: string;
  /** From the question to the first result on the page. */
  milliseconds: number;
  /** What was loaded for it, and its bytes: from a folder as they lie there, from a host by gzip. */
  files: number;
  bytes: number;
}

/** What gzip begins with. */
const GZIP = Buffer.from([0x1f, 0x8b]);

/** Unpacks a bundle's ZIP into a folder. */
export async function unpack(zip: string, dir: string): Promise<void> {
  const { files } = await readArchive(readFileSync(zip));
  for (const [name, data] of files) {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}

/**
 * Opens the search page of an unpacked bundle in a browser that starts for it and searches once, for each of
 * some queries.
 * @param dir the unpacked bundle
 * @param executablePath of a Chromium
 */
export async function searchOffline(
  dir: string,
  queries: readonly string[],
  executablePath: string,
): Promise<FirstSearch[]> {
  const searches: FirstSearch[] = [];
  for (const query of queries) searches.push(await searchOnce(dir, query, executablePath));
  return searches;
}

/**
 * Serves a built site and searches once from a page of it, for each of some queries, in a browser that starts
 * for it. What the page itself had loaded before does not count.
 * @param dir the site
 * @param executablePath of a Chromium
 */
export async function searchHosted(
  dir: string,
  queries: readonly string[],
  executablePath: string,
): Promise<FirstSearch[]> {
  const { url, close } = await serve(dir, { base: '/', port: 0 });
  try {
    const searches: FirstSearch[] = [];
    for (const query of queries) searches.push(await searchFrom(`${url}about/`, query, executablePath));
    return searches;
  } finally {
    await close();
  }
}

async function searchFrom(url: string, query: string, executablePath: string): Promise<FirstSearch> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const weights: Promise<number>[] = [];
    page.on('response', (response) => {
      weights.push(response.body().then(weightOf));
    });
    const started = performance.now();
    await page.locator('[data-search-input]').first().fill(query);
    await page.locator('[role="option"]').first().waitFor();
    const milliseconds = performance.now() - started;
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
    return { query, milliseconds, files: weights.length, bytes };
  } finally {
    await browser.close();
  }
}

/** Bytes of a file as a host sends it; what is compressed already it leaves as it is. */
function weightOf(body: Buffer): number {
  return body.subarray(0, GZIP.length).equals(GZIP) ? body.length : gzipSync(body, { level: 9 }).length;
}

async function searchOnce(dir: string, query: string, executablePath: string): Promise<FirstSearch> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const scripts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
    await page.goto(pathToFileURL(path.join(dir, 'search/index.html')).href);
    // By the page's own clock: the way to this process does not count.
    const milliseconds = await page.evaluate(ask, query);
    const sizes = [...scripts].map((url) => statSync(fileURLToPath(url)).size);
    return { query, milliseconds, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: puts a question at once, as pasting does. @returns milliseconds until the first result */
function ask(query: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('[data-search-page] [data-search-input]');
  return new Promise((resolve, reject) => {
    if (!input) return reject(new Error('The page has no search.'));
    const started = performance.now();
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[data-search-results] li')) return;
      observer.disconnect();
      resolve(performance.now() - started);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
