import { hashOf, viewText } from '../paths.ts';
import { type SitePage, type SiteView, sitePages } from '../sitePages.ts';
import type { Href } from '../urls.ts';
import type { Tracker } from './tracker.ts';

/** The views of a site, of which only those need to be made that read something which has changed. */
export class TrackedViews {
  readonly #tracker: Tracker;
  readonly #pages: ReadonlyMap<Href, SitePage>;

  constructor(tracker: Tracker) {
    this.#tracker = tracker;
    this.#pages = sitePages(tracker.context);
  }

  /** All pages that are made from a view. */
  get pages(): Iterable<Pick<SitePage, 'href' | 'type'>> {
    return this.#pages.values();
  }

  /** The hash of a page's view where nothing that it read has changed; else undefined, and it is to be made. */
  unchanged(href: Href): string | undefined {
    return this.#pages.has(href) ? this.#tracker.unchanged(href) : undefined;
  }

  /** Makes a page's view. @returns it, its text and the hash of that. @throws on an address that has none */
  make(href: Href): { made: SiteView; text: string; hash: string } {
    const page = this.#pages.get(href);
    if (!page) throw new Error(`There is no view for ${href}.`);
    return this.#tracker.make(
      href,
      () => {
        const made = page.make();
        const text = viewText(made.view);
        return { made, text, hash: hashOf(text) };
      },
      ({ hash }) => hash,
    );
  }
}
