import { markdownCopy } from '../publish/markdown/write.ts';
import type { ViewContext } from '../views/context.ts';
import { hashOf } from '../views/paths.ts';
import { TrackedViews } from '../views/reads/trackedViews.ts';
import { sitePages } from '../views/sitePages.ts';

/** What a page shows, in short: the hash of its view, and its copy. */
interface Shown {
  hash: string;
  copy: string;
}

/** What came of one comparison. */
export interface Compared {
  all: number;
  /** Pages that were made, since something that they read has changed. */
  made: string[];
  /** Pages that were called unchanged, or given another hash, and are not what a full remake gives. */
  wrong: string[];
}

/** For tests: makes the changed views of a site again and again, and holds each page against a full remake. */
export class ViewsCheck {
  #kept: Buffer | undefined;
  #last = new Map<string, Shown>();

  /** What the last comparison kept for the next. */
  get kept(): Buffer | undefined {
    return this.#kept;
  }

  /** @throws where a view of the full remake throws; then nothing is compared or kept */
  compare(context: ViewContext): Compared {
    const full = remake(context);
    const tracked = new TrackedViews(context, 'test', this.#kept);
    const made: string[] = [];
    const wrong: string[] = [];
    for (const href of tracked.addresses) {
      const known = tracked.unchanged(href);
      const last = this.#last.get(href);
      if (known === undefined) made.push(href);
      const hash = known ?? tracked.make(href).hash;
      const shown = full.get(href);
      if (hash !== shown?.hash || (known !== undefined && last?.copy !== shown.copy)) wrong.push(href);
    }
    if (full.size !== [...tracked.addresses].length) wrong.push('the list of pages');
    this.#kept = tracked.save();
    this.#last = full;
    return { all: full.size, made, wrong };
  }
}

function remake(context: ViewContext): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const { href, make } of sitePages(context).values()) {
    const site = make();
    shown.set(href, { hash: hashOf(site.view), copy: markdownCopy(context, href, site) });
  }
  return shown;
}
