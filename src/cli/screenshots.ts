import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { context } from '../views/context.ts';
import { findBrowser } from './browser.ts';
import { build } from './build.ts';
import { parseOptions, root } from './options.ts';
import { sampleRoutes } from './sampleRoutes.ts';
import { serve } from './serve.ts';

const widths = { phone: 360, tablet: 768, laptop: 1440 } as const;
const schemes = ['light', 'dark'] as const;

/** `npm run screenshots`: pictures of every kind of page in `screenshots/`, which git ignores. */
export async function run(args: string[]): Promise<number> {
  const options = parseOptions(args, ['content', 'tlp', 'base']);
  const temporary = await mkdtemp(path.join(tmpdir(), 'dossier-screenshots-'));
  const built = await build({ ...options, out: path.join(temporary, 'site') });
  if (!built.ok) return 1;
  const { url, close } = await serve(built.outDir, { base: built.base, port: 0 });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  const folder = path.join(root, 'screenshots');
  await mkdir(folder, { recursive: true });
  const routes = sampleRoutes(context());
  try {
    for (const [name, width] of Object.entries(widths))
      for (const colorScheme of schemes) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        for (const route of routes) {
          await page.goto(new URL(route, url).href, { waitUntil: 'networkidle' });
          const file = `${route.slice(built.base.length).replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'}-${name}-${colorScheme}.png`;
          await page.screenshot({ path: path.join(folder, file), fullPage: true });
        }
        await page.close();
      }
  } finally {
    await browser.close();
    await close();
    await rm(temporary, { recursive: true, force: true });
  }
  process.stdout.write(
    `Pictures of ${routes.length} pages are in ${path.relative(process.cwd(), folder)}/\n`,
  );
  return 0;
}
