import { originOf } from '../../dossier/bodyOrigin.ts';
import type { Page, PageKey } from '../../dossier/dossier.ts';
import type { ViewContext } from '../context.ts';
import { derivedLookup } from '../perContext.ts';
import type { Index, Table } from '../relatedness.ts';
import { Digested, Following, type Lookup, Reads } from './reads.ts';

/** The key under which a whole is read; of a table, its keys in their order. */
const WHOLE = '';

export type TrackedContext = ViewContext & { reads: Reads };

/**
 * A context that notes what is read through it, record by record. What is not noted is in {@link frameOf}: the
 * views of two contexts with different frames have nothing to do with each other.
 */
export function trackedContext(raw: ViewContext): TrackedContext {
  const { dossier, editing, index } = raw;
  const tables = new Map<string, Lookup>();
  const reads = new Reads((name) => tables.get(name) ?? derivedLookup(tracked, name) ?? (() => undefined));
  const records = <T extends object>(name: string, of: T): T => {
    const values = new Map<string, unknown>(Object.entries(of));
    tables.set(name, (key) => (key === WHOLE ? Object.keys(of) : values.get(key)));
    return trackedRecords(reads.noterOf(name), of);
  };
  const whole = (name: string, value: unknown): (() => void) => {
    tables.set(name, () => value);
    const note = reads.noterOf(name);
    return () => note(WHOLE);
  };
  const readDigest = whole('digest', raw.digest);
  const readAssets = whole('assets', dossier.assets);
  const readHistory = whole('history', dossier.history);
  const tracked: TrackedContext = {
    ...raw,
    reads,
    get digest() {
      readDigest();
      return raw.digest;
    },
    editing: {
      sourceFiles: records('source files', editing.sourceFiles),
      history: records('file histories', editing.history),
    },
    // Every field is named here: one that is not could be read without a note.
    dossier: {
      file: dossier.file,
      ceiling: dossier.ceiling,
      style: dossier.style,
      labels: dossier.labels,
      publishers: records('publishers', dossier.publishers),
      sources: records('sources', dossier.sources),
      pages: trackedPages(reads, tables, dossier.pages),
      order: records('order', dossier.order),
      claims: records('claims', dossier.claims),
      judgements: records('judgements', dossier.judgements),
      gaps: records('gaps', dossier.gaps),
      targets: records('targets', dossier.targets),
      backlinks: trackedBacklinks(reads, tables, dossier.backlinks),
      ties: records('ties', dossier.ties),
      encounters: records('encounters', dossier.encounters),
      happenings: records('happenings', dossier.happenings),
      citedBy: records('cited by', dossier.citedBy),
      evidence: records('evidence', dossier.evidence),
      get assets() {
        readAssets();
        return dossier.assets;
      },
      get history() {
        readHistory();
        return dossier.history;
      },
    },
    index: trackedIndex(reads, tables, index),
  };
  return tracked;
}

/** What every view may read without a note, as plain data. */
export function frameOf({ dossier, urls, lang }: ViewContext): unknown {
  const { file, ceiling, style, labels } = dossier;
  return [file, ceiling, style, labels, urls.base, lang];
}

/**
 * Backlinks follow from which pages they stand on, the bodies of these and where their links lead, and the title of
 * their own page: the sentences of all links, which are longer than all else, need not be compared.
 */
function trackedBacklinks(
  reads: Reads,
  tables: Map<string, Lookup>,
  backlinks: ViewContext['dossier']['backlinks'],
): ViewContext['dossier']['backlinks'] {
  const known = new Map(Object.entries(backlinks));
  const linking = new Map<string, readonly number[]>();
  const entriesOf = (from: string): readonly number[] => {
    const entries = linking.get(from) ?? ['bodies', 'targets'].map((table) => reads.numberOf(table, from));
    linking.set(from, entries);
    return entries;
  };
  tables.set('linking pages', (key) => known.get(key)?.map(({ from }) => from));
  tables.set('backlinks', (key) => {
    if (key === WHOLE) return Object.keys(backlinks);
    const links = known.get(key);
    const own = ['pages', 'linking pages'].map((table) => reads.numberOf(table, key));
    return new Following(links, [...own, ...(links ?? []).flatMap(({ from }) => entriesOf(from))]);
  });
  const [note, notePages] = [reads.noterOf('backlinks'), reads.noterOf('linking pages')];
  // What the others follow from is remembered as well.
  return trackedRecords((key) => {
    note(key);
    notePages(key);
  }, backlinks);
}

type Key = string | symbol;

/** Notes each record that is asked for, there or not, and the keys where they are listed. */
function trackedRecords<T extends object>(note: (key: string) => void, records: T): T {
  return new Proxy(records, new RecordsHandler(note));
}

// Handlers are of few classes, whatever their number: engines call such traps faster than those of their own.
class RecordsHandler<T extends object> implements ProxyHandler<T> {
  readonly #note: (key: string) => void;

  constructor(note: (key: string) => void) {
    this.#note = note;
  }

  get(records: T, key: Key): unknown {
    if (typeof key === 'string') this.#note(key);
    return Reflect.get(records, key);
  }

  has(records: T, key: Key): boolean {
    if (typeof key === 'string') this.#note(key);
    return Reflect.has(records, key);
  }

  getOwnPropertyDescriptor(records: T, key: Key): PropertyDescriptor | undefined {
    if (typeof key === 'string') this.#note(key);
    return Reflect.getOwnPropertyDescriptor(records, key);
  }

  ownKeys(records: T): Key[] {
    this.#note(WHOLE);
    return Reflect.ownKeys(records);
  }
}

type Pages = ViewContext['dossier']['pages'];

/**
 * Pages in three parts, since other pages show little of a page: its card, the rest of its front matter, and
 * its body.
 */
function trackedPages(reads: Reads, tables: Map<string, Lookup>, pages: Pages): Pages {
  const known = new Map<string, Page>(Object.entries(pages));
  tables.set('pages', (key) => {
    if (key === WHOLE) return Object.keys(pages);
    const page = known.get(key);
    if (!page) return undefined;
    const { file, title, front } = page;
    return [file, title, Object.entries(front).filter(([name]) => isShown(name))];
  });
  tables.set('fronts', (key) => known.get(key)?.front);
  tables.set('bodies', (key) => {
    const body = known.get(key)?.body;
    return body && (originOf(body) ?? body);
  });
  const handed = [...known].map(([key, page]) => {
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

function trackedIndex(reads: Reads, tables: Map<string, Lookup>, index: Index): Index {
  const table = <T>(name: string, of: Table<T>, digest?: (value: T) => unknown): Table<T> => {
    tables.set(name, (key) => {
      // Keys come back as they were noted.
      const value = of.get(key as PageKey);
      return value !== undefined && digest ? digest(value) : value;
    });
    const note = reads.noterOf(name);
    return {
      get(key) {
        note(key);
        return of.get(key);
      },
    };
  };
  // Claims stand in many lists, and their digests are known.
  const ofClaims = (claims: readonly { id: string }[]): Digested =>
    new Digested(claims.map(({ id }) => reads.digestOf(reads.numberOf('claims', id))));
  const noteCard = reads.noterOf('pages');
  return {
    claimsAbout: table('claims about', index.claimsAbout, ofClaims),
    claimsOn: table('claims on', index.claimsOn, ofClaims),
    gapsAbout: table('gaps about', index.gapsAbout),
    parts: table('parts', index.parts),
    documents: table('documents', index.documents),
    neighbours: table('neighbours', index.neighbours),
    rank: {
      get(key) {
        // A page's place among others is decided by what is on its card.
        noteCard(key);
        return index.rank.get(key);
      },
    },
  };
}
