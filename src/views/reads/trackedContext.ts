import type { Page, PageKey } from '../../dossier/dossier.ts';
import type { ViewContext } from '../context.ts';
import { derivedLookup } from '../perContext.ts';
import type { Index, Table } from '../relatedness.ts';
import { Digested, type Lookup, Reads } from './reads.ts';

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
      backlinks: records('backlinks', dossier.backlinks),
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

/** Notes each record that is asked for, there or not, and the keys where they are listed. */
function trackedRecords<T extends object>(note: (key: string) => void, records: T): T {
  const noteKey = (key: string | symbol): void => {
    if (typeof key === 'string') note(key);
  };
  return new Proxy(records, {
    get(target, key) {
      noteKey(key);
      return Reflect.get(target, key);
    },
    has(target, key) {
      noteKey(key);
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor(target, key) {
      noteKey(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys(target) {
      note(WHOLE);
      return Reflect.ownKeys(target);
    },
  });
}

type Pages = ViewContext['dossier']['pages'];

/** Fields of its front matter that other pages show of a page. */
const SHOWN = new Set<string | symbol>(['kind', 'bluf', 'date', 'sortName']);

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
    return [file, title, Object.entries(front).filter(([name]) => SHOWN.has(name))];
  });
  tables.set('fronts', (key) => known.get(key)?.front);
  tables.set('bodies', (key) => known.get(key)?.body);
  const parts = {
    card: reads.noterOf('pages'),
    front: reads.noterOf('fronts'),
    body: reads.noterOf('bodies'),
  };
  const handed = Object.fromEntries([...known].map(([key, page]) => [key, trackedPage(key, page, parts)]));
  return trackedRecords(parts.card, handed);
}

type Noter = (key: string) => void;

function trackedPage(key: string, page: Page, note: Record<'card' | 'front' | 'body', Noter>): Page {
  const front = trackedFront(page.front, key, note);
  return Object.defineProperties(
    { ...page },
    {
      title: noted(() => note.card(key), page.title),
      file: noted(() => note.card(key), page.file),
      front: { enumerable: true, value: front },
      body: noted(() => note.body(key), page.body),
    },
  );
}

function noted(note: () => void, value: unknown): PropertyDescriptor {
  const get = (): unknown => {
    note();
    return value;
  };
  return { enumerable: true, get };
}

function trackedFront<T extends object>(front: T, key: string, note: Record<'card' | 'front', Noter>): T {
  const noteField = (name: string | symbol): void => {
    if (SHOWN.has(name)) note.card(key);
    else note.front(key);
  };
  return new Proxy(front, {
    get(target, name) {
      noteField(name);
      return Reflect.get(target, name);
    },
    has(target, name) {
      noteField(name);
      return Reflect.has(target, name);
    },
    getOwnPropertyDescriptor(target, name) {
      noteField(name);
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    ownKeys(target) {
      note.front(key);
      return Reflect.ownKeys(target);
    },
  });
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
    new Digested(claims.map(({ id }) => reads.digestOf(reads.numberOf({ table: 'claims', key: id }))));
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
