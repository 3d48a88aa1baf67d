import type { FileDigest } from './fileDigest.ts';
import type { MadePage } from './pageMaker.ts';

/** A page of the site, in the order in which the index takes them. */
export interface RenderedPage {
  /** Path within the site, base left out, such as `/actors/gna/`. */
  url: string;
  /** Digest of what the search index takes from it; undefined where that is nothing. */
  indexed: string | undefined;
}

/** Who is told how far the site is. */
export interface LineListener {
  /**
   * Called for each page in order, the first ones while others are still to be rendered.
   * @param part what the search index takes from it, where it was rendered just now
   */
  onPage(page: RenderedPage, part: string | undefined): void;
  /** Called once, after the last page that the search index may take: lists, which it leaves out, come last. */
  onTexts(): void;
}

/** The pages of one build in order: how far the site is. */
export class PageLine {
  readonly files = new Map<string, FileDigest>();
  readonly #listener: LineListener;
  readonly #places: { url: string; page: MadePage | undefined; part: string | undefined }[] = [];
  #reported = 0;
  /** How many pages come before the lists, once that is known. */
  #texts: number | undefined;

  constructor(listener: LineListener) {
    this.#listener = listener;
  }

  /** Gives the next place in the line to a page. */
  next(url: string): number {
    return this.#places.push({ url, page: undefined, part: undefined }) - 1;
  }

  /** Every page before the lists has its place. */
  texts(): void {
    this.#texts = this.#places.length;
    this.#report();
  }

  place(at: number, page: MadePage, part?: string): void {
    const place = this.#places[at];
    if (!place) throw new Error(`There is no place ${at}.`);
    Object.assign(place, { page, part });
    const folder = place.url.slice(1);
    this.files.set(`${folder}index.html`, page.html);
    if (page.copy) this.files.set(`${folder}index.md`, page.copy);
    this.#report();
  }

  #report(): void {
    for (let next = this.#places[this.#reported]; next?.page; next = this.#places[this.#reported]) {
      if (this.#reported === this.#texts) this.#endTexts();
      this.#listener.onPage({ url: next.url, indexed: next.page.indexed }, next.part);
      next.part = undefined;
      this.#reported++;
    }
    if (this.#reported === this.#texts) this.#endTexts();
  }

  #endTexts(): void {
    this.#texts = undefined;
    this.#listener.onTexts();
  }

  /** @throws where a page was not made */
  finish(): void {
    const missing = this.#places.find(({ page }) => !page);
    if (missing) throw new Error(`The page ${missing.url} was not rendered.`);
  }
}
