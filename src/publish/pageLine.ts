import type { MadePage } from './pageMaker.ts';

/** A page of the site, in the order in which the index takes them. */
export interface RenderedPage {
  /** Path within the site, base left out, such as `/actors/gna/`. */
  url: string;
  /** Digest of what the search index takes from it; undefined where that is nothing. */
  indexed: string | undefined;
  /** What the search index takes from it, where it was rendered just now. */
  text: string | undefined;
  /** The search index takes something else from it than it did in the published site. */
  isChanged: boolean;
}

/** Who is told how far the site is. */
export interface LineListener {
  /** Called for each page in order, the first ones while others are still to be rendered. */
  onPage(page: RenderedPage): void;
  /** Called once, after the last page that the search index may take: lists, which it leaves out, come last. */
  onTexts(): void;
}

/** The pages of one build in order: how far the site is. */
export class PageLine {
  readonly #listener: LineListener;
  readonly #places: (string | RenderedPage | undefined)[] = [];
  #reported = 0;
  /** How many pages come before the lists, once that is known. */
  #texts: number | undefined;

  constructor(listener: LineListener) {
    this.#listener = listener;
  }

  /** Gives the next place in the line to a page. */
  next(url: string): number {
    return this.#places.push(url) - 1;
  }

  /** Every page before the lists has its place. */
  texts(): void {
    this.#texts = this.#places.length;
    this.#report();
  }

  /** @param fresh of a page that was rendered just now */
  place(at: number, page: MadePage, fresh?: Pick<RenderedPage, 'text' | 'isChanged'>): void {
    const url = this.#places[at];
    if (typeof url !== 'string') throw new Error(`There is no page to come at place ${at}.`);
    this.#places[at] = { url, indexed: page.indexed, text: undefined, isChanged: false, ...fresh };
    this.#report();
  }

  #report(): void {
    for (
      let next = this.#places[this.#reported];
      typeof next === 'object';
      next = this.#places[this.#reported]
    ) {
      if (this.#reported === this.#texts) this.#endTexts();
      this.#listener.onPage(next);
      // Let go: what it holds is as long as the page.
      this.#places[this.#reported] = undefined;
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
    const missing = this.#places.find((place) => typeof place === 'string');
    if (missing !== undefined) throw new Error(`The page ${missing} was not rendered.`);
  }
}
