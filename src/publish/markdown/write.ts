import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ViewContext } from '../../views/context.ts';
import type { SiteView } from '../../views/sitePages.ts';
import { matrixMarkdown, overviewMarkdown } from './atlas.ts';
import { changesMarkdown, correctionsMarkdown } from './changes.ts';
import { type PageWriting, writingOf } from './components.ts';
import { aboutMarkdown, azMarkdown, dataMarkdown, glossaryMarkdown, summaryMarkdown } from './guidance.ts';
import type { LinkTo } from './inline.ts';
import { llms } from './llms.ts';
import { claimsMarkdown, listMarkdown, pageMarkdown, sourceMarkdown } from './page.ts';

/**
 * The Markdown copy of a page, which lies beside it as `index.md`.
 * @param page its path within the site, such as `/actors/gna/`
 * @param base of the site; begins and ends with a slash
 */
export function markdownCopy(page: string, base: string, made: SiteView): string {
  return textOf(made, writingOf(made.view.chrome.words, linkFrom(page, base)));
}

function textOf(made: SiteView, writing: PageWriting): string {
  switch (made.type) {
    case 'page':
      return pageMarkdown(made.view, writing);
    case 'source':
      return sourceMarkdown(made.view, writing);
    case 'list':
      return listMarkdown(made.view, writing);
    case 'claims':
      return claimsMarkdown(made.view, writing);
    case 'changes':
      return changesMarkdown(made.view, writing);
    case 'corrections':
      return correctionsMarkdown(made.view, writing);
    case 'summary':
      return summaryMarkdown(made.view, writing);
    case 'glossary':
      return glossaryMarkdown(made.view, writing);
    case 'about':
      return aboutMarkdown(made.view);
    case 'data':
      return dataMarkdown(made.view, writing);
    case 'az':
      return azMarkdown(made.view, writing);
    case 'matrix':
      return matrixMarkdown(made.view, writing);
    case 'map':
      return overviewMarkdown(made.view, writing);
  }
}

/** Links lead from copy to copy by relative paths, so that they hold on a disk too; the place on a page is lost. */
function linkFrom(page: string, base: string): LinkTo {
  const up = '../'.repeat(page.split('/').length - 2);
  return (href) => {
    if (!href.startsWith(base) || href.startsWith('//')) return href;
    const [address = ''] = href.slice(base.length).split('#');
    return `${up}${address}${address === '' || address.endsWith('/') ? 'index.md' : ''}`;
  };
}

/** Writes llms.txt, which names the copies. @param dir the folder of the site. */
export async function writeLlms(context: ViewContext, dir: string): Promise<void> {
  await writeFile(path.join(dir, 'llms.txt'), llms(context));
}
