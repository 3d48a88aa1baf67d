import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Build, setBuild } from '../dossier/current.ts';
import { copyContentFiles } from '../publish/contentFiles.ts';
import { writeExports } from '../publish/exports.ts';
import { charactersOf } from '../publish/fonts/characters.ts';
import { writeFonts } from '../publish/fonts.ts';
import { writeOfflineListing } from '../publish/offlineListing.ts';
import type { PageToBe } from '../publish/pageRun.ts';
import type { PublishedFile } from '../publish/publishedFile.ts';
import { renderSite } from '../publish/render.ts';
import { bundleScripts } from '../publish/script.ts';
import { SiteRecord } from '../publish/siteRecord.ts';
import { context } from '../views/context.ts';
import { TrackedViews } from '../views/reads/trackedViews.ts';
import { indexParts } from '../views/searchParts.ts';
import type { SiteView } from '../views/sitePages.ts';
import { wordsFor } from '../views/words.ts';
import { recordOf } from './cache.ts';
import { compactHeap } from './heap.ts';
import { type SiteIndex, SiteSearch } from './siteSearch.ts';
import type { Timings } from './timings.ts';

export interface SiteOptions {
  build: Build;
  /** The content folder, for images and evidence. */
  content: string;
  /** The project's folder. */
  root: string;
  /** A new folder that becomes the site. */
  staging: string;
  /** Where the new folder will stand. */
  out: string;
  /** Folder of the bundled templates. */
  bundle: string;
  /** Folder of the content's caches. */
  cache: string;
  /** Digest of the program. */
  program: string;
  timings: Timings;
}

/** Writes every file of the site. @returns what its search index holds, and the files that are known to stand in it */
export async function writeSite(options: SiteOptions): Promise<SiteIndex> {
  const { build, content, root, staging, out, cache, program, timings } = options;
  const { dossier } = build;
  setBuild(build);
  const { lang } = dossier.file;
  const record = recordOf(cache, variantOf(build), out);
  const parts = indexParts(dossier);
  const search = new SiteSearch({ lang, parts, dir: staging, out, cache, record, program });
  const pages = await renderInto(options, record, search);
  timings.end('render');
  // Pagefind writes in a process of its own; what follows fills the time.
  const searching = search.finish();
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
  const index = await searching;
  timings.end('search index');
  const files = new Map([...pages, ...index.files]);
  await writeOfflineListing(staging, files);
  timings.end('list of files');
  return { indexed: index.indexed, files };
}

/** What besides content and program decides how the site looks. */
function variantOf({ base, dossier }: Build): string {
  return JSON.stringify([base, dossier.file.site, dossier.ceiling]);
}

/** @param folder where the record of the site lies @returns the files of the pages */
async function renderInto(
  options: SiteOptions,
  folder: string,
  search: SiteSearch,
): Promise<ReadonlyMap<string, PublishedFile>> {
  const { build, staging, out, bundle, program } = options;
  const { lang } = build.dossier.file;
  const version = `${program} ${variantOf(build)}`;
  const record = new SiteRecord(folder, version, out);
  const { published } = record;
  const views = new TrackedViews(context(), version, record.reads());
  // Where every page is new they need the room, and the index grows while they are rendered.
  if (!published) {
    compactHeap();
    search.start();
  }
  const made = await renderSite({
    workshop: { bundle, out: staging, base: build.base, lang },
    pages: pagesOf(views, build.base),
    published,
    onPage: (page) => search.add(page),
    onTexts: () => search.end(),
  });
  return record.keep(staging, made, views.save());
}

/** Types of pages that the search index leaves out. */
const lists: ReadonlySet<SiteView['type']> = new Set(['list', 'claims', 'changes', 'az']);

function pagesOf(views: TrackedViews, base: string): PageToBe[] {
  return [...views.pages].map(({ href, type }) => ({
    path: `/${href.slice(base.length)}`,
    isList: lists.has(type),
    known: () => views.unchanged(href),
    make: () => ({ type, ...views.make(href) }),
  }));
}
