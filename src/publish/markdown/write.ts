import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageKey } from '../../dossier/dossier.ts';
import { keyOf } from '../../dossier/nameIndex.ts';
import type { PageCollection } from '../../dossier/schema.ts';
import { actorView } from '../../views/actor.ts';
import { briefView } from '../../views/brief.ts';
import { claimPages } from '../../views/claims.ts';
import type { ViewContext } from '../../views/context.ts';
import { documentView } from '../../views/document.ts';
import { eventView } from '../../views/event.ts';
import { listPages } from '../../views/lists.ts';
import type { PageView } from '../../views/page.ts';
import { placeView } from '../../views/place.ts';
import { sourceView } from '../../views/source.ts';
import type { Href } from '../../views/urls.ts';
import { type PageWriting, writingOf } from './components.ts';
import type { LinkTo } from './inline.ts';
import { llms } from './llms.ts';
import { claimsMarkdown, listMarkdown, pageMarkdown, sourceMarkdown } from './page.ts';

const views: Readonly<Record<PageCollection, (context: ViewContext, key: PageKey) => PageView>> = {
  actors: actorView,
  events: eventView,
  documents: documentView,
  places: placeView,
  briefs: briefView,
};

/** Files written at a time; each waits for the disk. */
const AT_ONCE = 64;

/** Every Markdown copy of the site, by its path in it. */
export function* markdownCopies(context: ViewContext): Generator<[string, string]> {
  const { dossier, urls } = context;
  const copy = (href: Href, write: (writing: PageWriting) => string): [string, string] => {
    const folder = href.slice(urls.base.length);
    return [`${folder}index.md`, write(writingOf(context.words, linkFrom(context, folder)))];
  };
  for (const page of Object.values(dossier.pages))
    yield copy(urls.page(keyOf(page)), (w) => pageMarkdown(views[page.collection](context, keyOf(page)), w));
  for (const id of Object.keys(dossier.sources))
    yield copy(urls.source(id), (w) => sourceMarkdown(sourceView(context, id), w));
  for (const { path: at, view } of listPages(context).values())
    yield copy(urls.list(at), (w) => listMarkdown(view(), w));
  for (const { path: at, view } of claimPages(context).values())
    yield copy(urls.list(at === '' ? 'claims' : `claims/${at}`), (w) => claimsMarkdown(view(), w));
}

/** Links lead from copy to copy by relative paths, so that they hold on a disk too; the place on a page is lost. */
function linkFrom({ urls }: ViewContext, folder: string): LinkTo {
  const up = '../'.repeat(folder.split('/').length - 1);
  return (href) => {
    if (!href.startsWith(urls.base) || href.startsWith('//')) return href;
    const [address = ''] = href.slice(urls.base.length).split('#');
    return `${up}${address}${address === '' || address.endsWith('/') ? 'index.md' : ''}`;
  };
}

/** Writes a Markdown copy beside each page, and llms.txt. @param dir the folder of the site. */
export async function writeMarkdown(context: ViewContext, dir: string): Promise<void> {
  let waiting: Promise<void>[] = [];
  for (const [file, text] of markdownCopies(context)) {
    waiting.push(writeCopy(path.join(dir, file), text));
    if (waiting.length < AT_ONCE) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  await writeFile(path.join(dir, 'llms.txt'), llms(context));
}

async function writeCopy(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
