import { chromium } from 'playwright-core';
import type { Edition } from '../edition.ts';
import { documentOf } from '../paper/document.ts';
import { dataAddress } from '../paper/media.ts';
import { paperOf } from '../paper/paper.ts';
import { paperStyles } from '../paper/styles.ts';
import { destinationPages } from './destinations.ts';
import { finishPdf } from './finish.ts';
import { pageStyles } from './pageStyles.ts';
import { staticFaces } from './staticFaces.ts';

/** Shown for a page number until it is known: as wide as most. */
const UNKNOWN = '0000';
/**
 * What a printed paper has no use for: doubles of the front page, lists of the screen, source records beside
 * their notes, what editors need.
 */
const SCREEN_PARTS = ['summary', 'a-z', 'data', 'sources', 'guide'];

/**
 * The PDF: Chromium prints the paper twice, since the contents can name pages only once they are laid out.
 * @throws ExportError where there is no Chromium
 */
export async function pdfOf(edition: Edition, step: (text: string) => void): Promise<Uint8Array> {
  const { site, context } = edition;
  const executablePath = await edition.browser();
  const paper = paperOf(site, context, SCREEN_PARTS);
  const css = `${await staticFaces(await paperStyles(site, context.urls.base))}\n${pageStyles(paper)}`;
  const image = (file: string) => dataAddress(site, file);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'light', offline: true });
    const print = async (numbers: ReadonlyMap<string, number>) => {
      const html = documentOf(paper, { css, image, page: (id) => String(numbers.get(id) ?? UNKNOWN) });
      await page.setContent(html, { waitUntil: 'load' });
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    };
    step('Laying out the paper …');
    const numbers = await destinationPages(await print(new Map()));
    step(`Printing ${Math.max(0, ...numbers.values())} pages …`);
    return await finishPdf(await print(numbers), paper);
  } finally {
    await browser.close();
  }
}
