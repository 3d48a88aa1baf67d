import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Build, setBuild } from '../dossier/current.ts';
import { PackStore } from '../dossier/pack.ts';
import { copyContentFiles } from '../publish/contentFiles.ts';
import { writeExports } from '../publish/exports.ts';
import { charactersOf } from '../publish/fonts/characters.ts';
import { writeFonts } from '../publish/fonts.ts';
import { markdownCopy } from '../publish/markdown/write.ts';
import { writeOfflineListing } from '../publish/offlineListing.ts';
import { type MadeView, type Rendered, renderSite } from '../publish/render.ts';
import { bundleScripts } from '../publish/script.ts';
import type { Indexed } from '../publish/search.ts';
import { context, type ViewContext } from '../views/context.ts';
import { hashOf } from '../views/paths.ts';
import { sitePages } from '../views/sitePages.ts';
import { wordsFor } from '../views/words.ts';
import { stores } from './cache.ts';
import { SiteSearch } from './siteSearch.ts';
import type { Timings } from './timings.ts';

export interface SiteOptions {
  build: Build;
  /** The content folder, for images and evidence. */
  content: string;
  /** The project's folder. */
  root: string;
  /** A new folder that becomes the site. */
  staging: string;
  /** Folder of the content's caches. */
  cache: string;
  /** Digest of the program. */
  program: string;
  timings: Timings;
}

/** Writes every file of the site. @returns what its search index holds */
export async function writeSite(options: SiteOptions): Promise<Indexed> {
  const { build, content, root, staging, cache, program, timings } = options;
  const { dossier } = build;
  setBuild(build);
  const { lang } = dossier.file;
  const search = new SiteSearch({ lang, dir: staging, cache, program });
  const { pages, files } = await renderInto(options, search);
  timings.end('render');
  // Pagefind writes in a process of its own; what follows fills the time.
  const searching = search.finish(pages);
  searching.catch(() => {});
  mkdirSync(path.join(staging, 'assets'), { recursive: true });
  for (const [file, script] of Object.entries(await bundleScripts()))
    writeFileSync(path.join(staging, file), script);
  timings.end('scripts');
  await writeFonts(staging, charactersOf(dossier, wordsFor(lang)), path.join(root, '.dossier/cache/fonts'));
  timings.end('fonts');
  await copyContentFiles(dossier, content, staging);
  await writeExports(context(), staging);
  timings.end('data and feeds');
  const indexed = await searching;
  timings.end('search index');
  await writeOfflineListing(staging, files);
  timings.end('list of files');
  return indexed;
}

async function renderInto(options: SiteOptions, search: SiteSearch): Promise<Rendered> {
  const { build, root, staging, cache, program, timings } = options;
  const { site } = build.dossier.file;
  // Astro clears its folder away when it is done, so two builds must not share one.
  const scratch = path.join(root, '.dossier', 'work', `${process.pid}-${randomBytes(4).toString('hex')}`);
  const variant = JSON.stringify([build.base, site, build.dossier.ceiling]);
  const store = new PackStore(stores(cache, 'rendered', variant));
  try {
    return await renderSite({
      root,
      out: staging,
      scratch,
      base: build.base,
      site,
      store,
      version: `${program} ${variant}`,
      views: viewsOf(context()),
      give: (url, view) => {
        build.given = { href: `${build.base}${url.slice(1)}`, view };
      },
      onStart: (rendered, all) => {
        timings.end('bundle templates, compare views');
        if (rendered > all / 2) search.start();
      },
      onPage: (page, part) => search.add(page, part),
      onTexts: () => search.end(),
    });
  } finally {
    store.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function viewsOf(made: ViewContext): Map<string, () => MadeView> {
  const views = new Map<string, () => MadeView>();
  for (const { href, make } of sitePages(made).values())
    views.set(`/${href.slice(made.urls.base.length)}`, () => {
      const site = make();
      return {
        view: site.view,
        hash: () => hashOf(site.view),
        copy: () => markdownCopy(made, href, site),
      };
    });
  return views;
}
