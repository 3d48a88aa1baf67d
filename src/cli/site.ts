import path from 'node:path';
import { type Build, setBuild } from '../dossier/current.ts';
import { copyContentFiles } from '../publish/contentFiles.ts';
import type { BytesOf } from '../publish/data/parts.ts';
import { writeExports } from '../publish/exports.ts';
import { charactersOf } from '../publish/fonts/characters.ts';
import { type FontsToWrite, writeFonts } from '../publish/fonts.ts';
import { partsAtOnce } from '../publish/indexRoom.ts';
import { writeOfflineListing } from '../publish/offlineListing.ts';
import type { PageToBe } from '../publish/pageRun.ts';
import { PublishedData } from '../publish/publishedData.ts';
import type { PublishedFile } from '../publish/publishedFile.ts';
import { renderSite } from '../publish/render.ts';
import { allNames } from '../publish/site.ts';
import { SiteRecord } from '../publish/siteRecord.ts';
import { SpareSite } from '../publish/spareSite.ts';
import { inThread } from '../publish/thread.ts';
import { context } from '../views/context.ts';
import { TrackedViews } from '../views/reads/trackedViews.ts';
import { Tracker } from '../views/reads/tracker.ts';
import { indexedPages, partsFor } from '../views/searchParts.ts';
import type { SiteView } from '../views/sitePages.ts';
import { newestRecord, recordOf } from './cache.ts';
import { cacheHome } from './cacheHome.ts';
import { compactHeap, growSlowly } from './heap.ts';
import { clearAway, markOwn } from './outFolder.ts';
import { type SiteIndex, SiteSearch } from './siteSearch.ts';
import type { Timings } from './timings.ts';

export interface SiteOptions {
  build: Build;
  /** The content folder, for images and evidence. */
  content: string;
  /** A new folder that becomes the site. */
  staging: string;
  /** Where the new folder will stand. */
  out: string;
  /** Folder of the bundled templates. */
  bundle: string;
  /** Folder of the content's caches. */
  cache: string;
  /**
   * Folder for what is remembered of a site that stands for a while only: the records of those that stay are
   * left as they are. Undefined where the site stays.
   */
  passing: string | undefined;
  /** Digest of the program. */
  program: string;
  timings: Timings;
}

/** A site that was written. */
export interface WrittenSite extends SiteIndex {
  /** Names of all its files, sorted. */
  names: readonly string[];
  /** Where the site that it replaces is to go; undefined where nothing of that would be used again. */
  spare: string | undefined;
}

/** What one site is written of, and what is known of the one that it replaces. */
interface SitePlan {
  record: SiteRecord;
  tracker: Tracker;
  views: TrackedViews;
  search: SiteSearch;
  data: PublishedData;
  /** Where the site that it replaces is kept. */
  spareFolder: string;
  adopting: Promise<SpareSite>;
}

function planSite({ build, staging, out, cache, passing, program }: SiteOptions): SitePlan {
  const { dossier } = build;
  const { lang } = dossier.file;
  const variant = variantOf(build);
  const folder = passing ?? recordOf(cache, variant, out);
  const version = `${program} ${variant}`;
  const earlier = passing === undefined ? folder : newestRecord(cache, variant);
  const record = new SiteRecord(folder, version, out, earlier);
  const spareFolder = path.join(folder, 'spare');
  // A thread looks it through while the views are planned.
  const adopting = SpareSite.adopt(spareFolder, staging, record.published?.pages);
  adopting.catch(() => {});
  const tracker = new Tracker(context(), version, record.reads());
  const views = new TrackedViews(tracker);
  const indexed = indexedPages(dossier);
  const parts = partsFor(indexed);
  const atOnce = partsAtOnce(indexed / parts);
  const search = new SiteSearch({ lang, parts, atOnce, dir: staging, out, cache, record: folder, program });
  const data = new PublishedData(tracker, folder, out);
  return { record, tracker, views, search, data, spareFolder, adopting };
}

/** Writes every file of the site. @returns what its search index holds, and the files that are known to stand in it */
export async function writeSite(options: SiteOptions): Promise<WrittenSite> {
  const { build, content, staging, bundle, timings } = options;
  const { dossier, base } = build;
  setBuild(build);
  // From here on threads share the memory: those that render, and those that index.
  growSlowly();
  const { record, tracker, views, search, data, spareFolder, adopting } = planSite(options);
  const { published } = record;
  const fonts = fontsOf(options);
  // Where every page is new the index grows while they are rendered, and so do the fonts, which are cut anew mostly.
  if (!published) {
    clearAway(spareFolder);
    search.start();
  }
  const cutting = published ? undefined : inThread(fontsWorker, fonts);
  cutting?.catch(() => {});
  const exported = new Map<string, PublishedFile>();
  const made = await renderSite({
    workshop: { bundle, out: staging, base, lang: dossier.file.lang },
    pages: pagesOf(views, base),
    published,
    spare: await adopting,
    makeRoom: compactHeap,
    onPage: (page) => search.add(page),
    onTexts: () => search.end(),
    async beside() {
      timings.end('render');
      await (cutting ?? writeFonts(fonts));
      timings.end('fonts');
      await copyContentFiles(dossier, content, staging);
      const bytesOf: BytesOf = (...stretch) => data.bytesOf(...stretch);
      for (const [name, file] of await writeExports(tracker.context, staging, bytesOf))
        exported.set(name, file);
      timings.end('data and feeds');
    },
  });
  data.keep(exported);
  const pages = record.keep(staging, made, tracker.save());
  timings.end('last pages');
  const index = await search.finish();
  timings.end('search index');
  const files = new Map([...pages, ...exported, ...index.files]);
  markOwn(staging);
  const names = await writeOfflineListing(staging, allNames(staging, files), files);
  timings.end('list of files');
  return { indexed: index.indexed, files, names, spare: published && spareFolder };
}

/** What besides content and program decides how the site looks. */
function variantOf({ base, dossier }: Build): string {
  return JSON.stringify([base, dossier.file.site, dossier.ceiling]);
}

const fontsWorker = new URL('../publish/fonts.worker.ts', import.meta.url);

/** The fonts that pages are set in. */
function fontsOf({ staging }: SiteOptions): FontsToWrite {
  const { dossier, words } = context();
  const cache = path.join(cacheHome(), 'fonts');
  return { dir: staging, characters: charactersOf(dossier, words), cache };
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
