import { findBrowser } from './browser.ts';
import { parseOptions } from './options.ts';
import { type TemporarySite, withTemporarySite } from './temporarySite.ts';

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
  const browser = await findBrowser();
  const isLow = await withTemporarySite(options, (site) => measure(site, browser));
  return isLow === false ? 0 : 1;
}

/** Prints the scores of the pages. @returns whether one is below its bar */
async function measure({ url, base, routes }: TemporarySite, chromePath: string): Promise<boolean> {
  const { default: lighthouse } = await import('lighthouse');
  const { launch } = await import('chrome-launcher');
  const chromeFlags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const chrome = await launch({ chromePath, chromeFlags });
  const scoresOf = async (route: string): Promise<Record<string, number>> => {
    const result = await lighthouse(new URL(route, url).href, {
      port: chrome.port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: Object.keys(least),
    });
    const categories = Object.entries(result?.lhr.categories ?? {});
    return Object.fromEntries(categories.map(([name, { score }]) => [name, score ?? 0]));
  };
  let isLow = false;
  try {
    const paths = routes.map((href) => href.slice(base.length));
    for (const route of paths.filter((route) => measured.test(route))) {
      const runs: Record<string, number>[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await scoresOf(route));
      const scores = Object.entries(least).map(([category, bar]) => {
        const score = Math.round(median(runs.map((run) => run[category] ?? 0)) * 100);
        isLow ||= score < bar;
        return `${category} ${score}${score < bar ? ` (bar ${bar})` : ''}`;
      });
      process.stdout.write(`/${route}: ${scores.join(', ')}\n`);
    }
  } finally {
    chrome.kill();
  }
  return isLow;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
