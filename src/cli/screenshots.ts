import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from './browser.ts';
import { parseOptions, pathShown, root } from './options.ts';
import { type TemporarySite, withTemporarySite } from './temporarySite.ts';

const widths = { phone: 360, tablet: 768, laptop: 1440 } as const;
const schemes = ['light', 'dark'] as const;

/** `npm run screenshots`: pictures of every kind of page in `screenshots/`, which git ignores. */
export async function run(args: string[]): Promise<number> {
  const options = parseOptions(args, ['content', 'tlp', 'base']);
  const executablePath = await findBrowser();
  const folder = path.join(root, 'screenshots');
  const count = await withTemporarySite(options, (site) => take(site, executablePath, folder));
  if (count === undefined) return 1;
  process.stdout.write(`Pictures of ${count} pages are in ${pathShown(folder)}/\n`);
  return 0;
}

/** Takes the pictures. @returns the number of pages in them */
async function take({ url, base, routes }: TemporarySite, executablePath: string, folder: string) {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const [name, width] of Object.entries(widths))
      for (const colorScheme of schemes) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        for (const route of routes) {
          await page.goto(new URL(route, url).href, { waitUntil: 'networkidle' });
          const shown = route.slice(base.length).replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home';
          const file = path.join(folder, `${shown}-${name}-${colorScheme}.png`);
          await page.screenshot({ path: file, fullPage: true });
        }
        await page.close();
      }
  } finally {
    await browser.close();
  }
  return routes.length;
}
