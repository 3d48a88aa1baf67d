import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { readArchive } from '../../publish/bundle/archive.ts';

/** The first search of a reader who opened a bundle by double-click. */
export interface OfflineSearch {
  query: string;
  /** From the question to the first result on the page. */
  milliseconds: number;
  /** Scripts read for it, those of the page itself included, and their bytes. */
  files: number;
  bytes: number;
}

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
): Promise<OfflineSearch[]> {
  const searches: OfflineSearch[] = [];
  for (const query of queries) searches.push(await searchOnce(dir, query, executablePath));
  return searches;
}

async function searchOnce(dir: string, query: string, executablePath: string): Promise<OfflineSearch> {
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
