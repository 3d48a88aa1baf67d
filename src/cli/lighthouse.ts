import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { context } from '../views/context.ts';
import { findBrowser } from './browser.ts';
import { build } from './build.ts';
import { parseOptions } from './options.ts';
import { sampleRoutes } from './sampleRoutes.ts';
import { serve } from './serve.ts';

/** Home, an actor, an event, the timeline, the claims and the search page. */
const measured = /^(?:actors\/.+|events\/.+|timeline|claims|search)?\/?$/;
/** What else the machine does makes one run differ from the next. */
const RUNS = 3;
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

/**
 * `npm run lighthouse`: builds the dossier, measures six kinds of page with Lighthouse's mobile settings
 * and prints the median scores of three runs. @returns 1 when one is below its bar.
 */
export async function run(args: string[]): Promise<number> {
  const options = parseOptions(args, ['content', 'tlp', 'base']);
  const { default: lighthouse } = await import('lighthouse');
  const { launch } = await import('chrome-launcher');
  const out = await mkdtemp(path.join(tmpdir(), 'dossier-lighthouse-'));
  const built = await build({ ...options, out: path.join(out, 'site') });
  if (!built.ok) return 1;
  const served = await serve(built.outDir, { base: built.base, port: 0 });
  const chrome = await launch({
    chromePath: await findBrowser(),
    chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  let low = 0;
  try {
    const routes = sampleRoutes(context()).map((href) => href.slice(built.base.length));
    for (const route of routes.filter((route) => measured.test(route))) {
      const runs: Record<string, number>[] = [];
      for (let run = 0; run < RUNS; run++) {
        const result = await lighthouse(new URL(route, served.url).href, {
          port: chrome.port,
          output: 'json',
          logLevel: 'error',
          onlyCategories: Object.keys(least),
        });
        const categories = Object.entries(result?.lhr.categories ?? {});
        runs.push(Object.fromEntries(categories.map(([name, { score }]) => [name, score ?? 0])));
      }
      const scores = Object.entries(least).map(([category, bar]) => {
        const score = Math.round(median(runs.map((run) => run[category] ?? 0)) * 100);
        if (score < bar) low++;
        return `${category} ${score}${score < bar ? ` (bar ${bar})` : ''}`;
      });
      process.stdout.write(`/${route}: ${scores.join(', ')}\n`);
    }
  } finally {
    chrome.kill();
    await served.close();
    await rm(out, { recursive: true, force: true });
  }
  return low > 0 ? 1 : 0;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
