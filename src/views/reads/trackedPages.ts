import type { Page } from '../../dossier/page.ts';
import { digestOfPart } from '../../dossier/partDigest.ts';
import type { ViewContext } from '../context.ts';
import { Following, type Lookup, type Reads } from './reads.ts';
import { type Key, recordIn, trackedRecords, WHOLE } from './trackedRecords.ts';

type Pages = ViewContext['dossier']['pages'];

/**
 * Pages in three parts, since other pages show little of a page: its card, which follows from its front matter, that
 * itself, and its body.
 */
export function trackedPages(reads: Reads, tables: Map<string, Lookup>, pages: Pages): Pages {
  tables.set('pages', (key) => {
    if (key === WHOLE) return Object.keys(pages);
    const page = recordIn(pages, key);
    if (!page) return undefined;
    const shown = Object.entries(page.front).filter(([name]) => isShown(name));
    return new Following([page.file, page.title, shown], [reads.numberOf('fronts', key)]);
  });
  tables.set('fronts', (key) => {
    const page = recordIn(pages, key);
    return page && [page.file, page.title, digestOfPart(page.front) ?? page.front];
  });
  tables.set('bodies', (key) => {
    const body = recordIn(pages, key)?.body;
    return body && (digestOfPart(body) ?? body);
  });
  const handed = Object.entries(pages).map(([key, page]) => {
    const card = reads.entryNoterOf('pages', key);
    const front = reads.entryNoterOf('fronts', key);
    const body = reads.entryNoterOf('bodies', key);
    return [key, new Proxy(page, new PageHandler({ card, front, body }, page.front))];
  });
  return trackedRecords(reads.noterOf('pages'), Object.fromEntries(handed));
}

/** Whether other pages show a field of a page's front matter, so that it is on the page's card. */
function isShown(name: Key): boolean {
  return name === 'kind' || name === 'bluf' || name === 'date' || name === 'sortName';
}

/** Notes for the parts of one page. */
type Noters = Readonly<Record<'card' | 'front' | 'body', () => void>>;

class PageHandler implements ProxyHandler<Page> {
  readonly #note: Noters;
  readonly #front: Page['front'];

  constructor(note: Noters, front: Page['front']) {
    this.#note = note;
    this.#front = new Proxy(front, new FrontHandler(note));
  }

  get(page: Page, name: Key): unknown {
    if (name === 'front') return this.#front;
    if (name === 'body') this.#note.body();
    // Its collection and id are its key.
    else if (name !== 'collection' && name !== 'id') this.#note.card();
    return Reflect.get(page, name);
  }

  getOwnPropertyDescriptor(page: Page, name: Key): PropertyDescriptor | undefined {
    const found = Reflect.getOwnPropertyDescriptor(page, name);
    return found && { ...found, value: this.get(page, name) };
  }
}

class FrontHandler<T extends object> implements ProxyHandler<T> {
  readonly #note: Noters;

  constructor(note: Noters) {
    this.#note = note;
  }

  #noteField(name: Key): void {
    if (isShown(name)) this.#note.card();
    else this.#note.front();
  }

  get(front: T, name: Key): unknown {
    this.#noteField(name);
    return Reflect.get(front, name);
  }

  has(front: T, name: Key): boolean {
    this.#noteField(name);
    return Reflect.has(front, name);
  }

  getOwnPropertyDescriptor(front: T, name: Key): PropertyDescriptor | undefined {
    this.#noteField(name);
    return Reflect.getOwnPropertyDescriptor(front, name);
  }

  ownKeys(front: T): Key[] {
    this.#note.front();
    return Reflect.ownKeys(front);
  }
}
