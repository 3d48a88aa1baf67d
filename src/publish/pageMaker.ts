import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { givenViews } from '../dossier/current.ts';
import { viewOf } from '../views/paths.ts';
import type { SiteView } from '../views/sitePages.ts';
import { wordsFor } from '../views/words.ts';
import { digestOf, type FileDigest, sha256 } from './fileDigest.ts';
import { indexedText } from './indexedText.ts';
import { markdownCopy } from './markdown/write.ts';
import { makePageFolder } from './pageFolder.ts';
import { type Answer, loadTemplates } from './templates.ts';

/** What pages are made with. */
export interface Workshop {
  /** Folder of the bundled templates. */
  bundle: string;
  /** Where the site goes. */
  out: string;
  /** Begins and ends with a slash. */
  base: string;
  /** Language of the site. */
  lang: string;
}

/** A page to be made of its view model. */
export interface PageTask {
  /** Path within the site, base left out, such as `/actors/gna/`. */
  path: string;
  type: SiteView['type'];
  /** The view model, as `viewText` wrote it. */
  text: string;
}

/** A page that stands in the site. */
export interface MadePage {
  /** SHA-256 of what the search index takes from it, hexadecimal; undefined where that is nothing. */
  indexed: string | undefined;
  html: FileDigest;
  /** The page as Markdown; undefined for a page without a copy. */
  copy: FileDigest | undefined;
}

/** A page that was made just now, and what the search index takes from it. */
export interface FreshPage extends MadePage {
  text: string | undefined;
}

/** Renders and writes pages one at a time. */
export type PageMaker = (task: PageTask) => Promise<FreshPage>;

/** Loads the templates. @returns a maker that throws what a template throws */
export async function openPageMaker({ bundle, out, base, lang }: Workshop): Promise<PageMaker> {
  const templates = await loadTemplates(bundle, base);
  const words = wordsFor(lang);
  return async ({ path: page, type, text }) => {
    // The text was made of a view of this type, in the same build.
    const made = { type, view: viewOf(text, words) } as SiteView;
    givenViews().set(page, made.view);
    const answer = await templates.render(page).finally(() => givenViews().delete(page));
    if (answer.status !== 200) throw new Error(`The template of ${page} answered ${answer.status}.`);
    const copy = markdownCopy(page, base, made);
    return writePage(out, page, answer, copy);
  };
}

/**
 * Writes a page and its copy.
 * @param copy empty for none
 * @throws where either is there: it may be a link, and through that the published page would be written over
 */
export function writePage(
  out: string,
  page: string,
  { data, text: html }: Pick<Answer, 'data' | 'text'>,
  copy = '',
): FreshPage {
  const folder = makePageFolder(out, page);
  writeFileSync(path.join(folder, 'index.html'), data, { flag: 'wx' });
  const beside = Buffer.from(copy);
  if (copy !== '') writeFileSync(path.join(folder, 'index.md'), beside, { flag: 'wx' });
  const text = indexedText(html);
  return {
    text,
    indexed: text === undefined ? undefined : sha256(text),
    html: digestOf(data),
    copy: copy === '' ? undefined : digestOf(beside),
  };
}
