import type { ViewContext } from '../views/context.ts';
import { hashOf, viewText } from '../views/paths.ts';
import { TrackedViews } from '../views/reads/trackedViews.ts';
import { Tracker } from '../views/reads/tracker.ts';
import { sitePages } from '../views/sitePages.ts';

/** What came of one comparison. */
export interface Compared {
  all: number;
  /** Pages that were made, since something that they read has changed. */
  made: string[];
  /** Pages that were called unchanged, or were made, and do not have the hash that a full remake gives. */
  wrong: string[];
}

/** For tests: makes the changed views of a site again and again, and holds each page against a full remake. */
export class ViewsCheck {
  #kept: Buffer | undefined;

  /** @throws where a view of the full remake throws; then nothing is compared or kept */
  compare(context: ViewContext): Compared {
    const full = remake(context);
    const tracker = new Tracker(context, 'test', this.#kept);
    const tracked = new TrackedViews(tracker);
    const made: string[] = [];
    const wrong: string[] = [];
    let all = 0;
    for (const { href } of tracked.pages) {
      all++;
      const known = tracked.unchanged(href);
      if (known === undefined) made.push(href);
      if ((known ?? tracked.make(href).hash) !== full.get(href)) wrong.push(href);
    }
    if (full.size !== all) wrong.push('the list of pages');
    this.#kept = tracker.save();
    return { all, made, wrong };
  }
}

/** The hashes of all views, made from a context that notes nothing. */
function remake(context: ViewContext): Map<string, string> {
  const pages = [...sitePages(context).values()];
  return new Map(pages.map(({ href, make }) => [href, hashOf(viewText(make().view))]));
}
