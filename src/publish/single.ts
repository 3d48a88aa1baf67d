import type { Edition } from './edition.ts';
import { ExportError } from './exportError.ts';
import { documentOf } from './paper/document.ts';
import { dataAddress } from './paper/media.ts';
import { paperOf } from './paper/paper.ts';
import { paperStyles } from './paper/styles.ts';

/** Browsers and mail programs take a page of this size. */
const MAX_BYTES = 25_000_000;

/**
 * The whole dossier as one page without scripts that needs no other file.
 * @throws ExportError when it would be larger than 25 MB
 */
export async function singleOf({ site, context, images }: Edition): Promise<Uint8Array> {
  const paper = paperOf(site, context);
  const css = await paperStyles(site, context.urls.base);
  const image = images ? (file: string) => dataAddress(site, file) : () => undefined;
  const page = new TextEncoder().encode(documentOf(paper, { css, image }));
  if (page.length > MAX_BYTES) {
    const size = `${Math.ceil(page.length / 1_000_000)} MB`;
    throw new ExportError(
      `One page with everything in it would have ${size}; 25 MB is the most.`,
      images
        ? 'Leave the pictures out with --images none, or write the other formats alone: --only zip,pdf,epub.'
        : 'Write the other formats alone: --only zip,pdf,epub.',
    );
  }
  return page;
}
