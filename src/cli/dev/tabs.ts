import type { ServerResponse } from 'node:http';
import type { Pages } from './pages.ts';
import type { Shown } from './session.ts';

/** A page that is open in a browser. */
interface Tab {
  res: ServerResponse;
  /** Its address. */
  href: string;
  /** Digest of what it shows. */
  digest: string;
}

/** The pages that are open in browsers, by server-sent events: each is told what concerns it. */
export class Tabs {
  readonly #pages: Pages;
  readonly #shown: () => Shown | undefined;
  readonly #tabs = new Set<Tab>();

  constructor(pages: Pages, shown: () => Shown | undefined) {
    this.#pages = pages;
    this.#shown = shown;
  }

  /** Answers the request of a page that wants to be told; it stays open. */
  open(res: ServerResponse, asked: URLSearchParams): void {
    const tab = { res, href: asked.get('href') ?? '/', digest: asked.get('digest') ?? '' };
    res.writeHead(200, { 'Content-Type': 'text/event-stream' });
    res.write('retry: 300\n\n');
    this.#tabs.add(tab);
    res.on('close', () => this.#tabs.delete(tab));
    this.#tell(tab);
  }

  /** The dossier, or what is said of it, is another. */
  changed(): void {
    for (const tab of this.#tabs) this.#tell(tab);
  }

  /** There is another search index. */
  searchable(): void {
    for (const { res } of this.#tabs) res.write('event: search\ndata:\n\n');
  }

  close(): void {
    for (const { res } of this.#tabs) res.end();
  }

  async #tell({ res, href, digest }: Tab): Promise<void> {
    const shown = this.#shown();
    if (!shown) return;
    res.write(`event: findings\ndata: ${JSON.stringify(shown.findings(href))}\n\n`);
    const page = await this.#pages.at(shown, `/${href.slice(shown.build.base.length)}`);
    if (page.digest !== digest && this.#shown() === shown) res.write('event: reload\ndata:\n\n');
  }
}
