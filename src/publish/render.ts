import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type LineListener, PageLine } from './pageLine.ts';
import { writePage } from './pageMaker.ts';
import { openPageRun, type PageSources } from './pageRun.ts';
import type { MadePages } from './siteRecord.ts';
import { clientOf, loadTemplates, type Templates } from './templates.ts';

export interface RenderOptions extends LineListener, PageSources {
  /** Writes what stands beside the pages: while these are taken, or when threads that made them gave back their room. */
  beside(): Promise<void>;
}

/** The page that hosts show for what is missing. */
const NOT_FOUND = '/404/';

/**
 * Renders the site with Astro's templates, except for pages whose view model is the one that they were made
 * of before: those are taken from the published site.
 * @returns the pages made of view models, with the digests of these
 */
export async function renderSite(options: RenderOptions): Promise<MadePages> {
  const { workshop } = options;
  const paths = new Set(options.pages.map((page) => page.path));
  // Before anything is written: something else may come to stand where a page stood.
  options.spare.keepOnly(paths);
  cpSync(clientOf(workshop.bundle), workshop.out, { recursive: true });
  const line = new PageLine(options);
  const templates = await loadTemplates(workshop.bundle, workshop.base);
  await renderFixed(templates, workshop.out, paths, line);
  const run = await openPageRun(options, line);
  try {
    const texts = options.pages.filter(({ isList }) => !isList);
    const lists = options.pages.filter(({ isList }) => isList);
    for (const page of texts) await run.put(page);
    line.texts();
    for (const page of lists) await run.put(page);
    await Promise.all([run.finish(), options.published && options.beside()]);
  } finally {
    await run.close();
  }
  line.finish();
  if (!options.published) await options.beside();
  return run.made;
}

/** Renders what has one path and no view model that was made before: it is cheap, and a handful. */
async function renderFixed(
  templates: Templates,
  out: string,
  others: ReadonlySet<string>,
  line: PageLine,
): Promise<void> {
  for (const fixed of templates.fixed.filter((one) => !others.has(one))) {
    const answer = await templates.render(fixed);
    if (fixed.endsWith('/')) {
      const page = writePage(out, fixed, answer);
      line.place(line.next(fixed), page, { text: page.text, isChanged: false });
    } else {
      mkdirSync(path.join(out, path.dirname(fixed)), { recursive: true });
      writeFileSync(path.join(out, fixed), answer.data);
    }
  }
  writeFileSync(path.join(out, '404.html'), (await templates.render(NOT_FOUND)).data);
}
