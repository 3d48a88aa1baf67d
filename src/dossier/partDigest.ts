import type { Page } from './page.ts';

/** What a page is made of. */
type PagePart = Page['front'] | Page['body'];

const digests = new WeakMap<PagePart, string>();

/**
 * Remembers the digest of a page's front matter or body, so that two need not be compared. Nothing may change
 * the part afterwards.
 * @param digest of everything in it
 */
export function setDigest(part: PagePart, digest: string): void {
  digests.set(part, digest);
}

/** The digest of a page's front matter or body; undefined where that is not known. */
export function digestOfPart(part: PagePart): string | undefined {
  return digests.get(part);
}
