import type { Dossier } from '../../dossier/dossier.ts';
import type { PageKey } from '../../dossier/page.ts';
import type { ViewContext } from '../context.ts';
import { derivedLookup } from '../perContext.ts';
import type { Index, Table } from '../relatedness.ts';
import { trackedBacklinks, trackedClaims } from './following.ts';
import { type Lookup, Reads } from './reads.ts';
import { trackedPages } from './trackedPages.ts';
import { recordIn, trackedRecords, trackedTable, WHOLE } from './trackedRecords.ts';

export type TrackedContext = ViewContext & { reads: Reads };

type Records = Readonly<Record<string, unknown>>;

/**
 * A context that notes what is read through it, record by record. What is not noted is in {@link frameOf}: the
 * views of two contexts with different frames have nothing to do with each other.
 */
export function trackedContext(raw: ViewContext): TrackedContext {
  const { editing, index } = raw;
  const tables = new Map<string, Lookup>();
  const reads = new Reads((name) => tables.get(name) ?? derivedLookup(tracked, name) ?? (() => undefined));
  const { claims, ...byPage } = trackedClaims(reads, tables, raw);
  const readDigest = wholeNoter(reads, tables, 'digest', raw.digest);
  const tracked: TrackedContext = {
    ...raw,
    reads,
    untracked: raw,
    get digest() {
      readDigest();
      return raw.digest;
    },
    editing: {
      sourceFiles: recordsOf(reads, tables, 'source files', editing.sourceFiles),
      history: recordsOf(reads, tables, 'file histories', editing.history),
    },
    dossier: trackedDossier(reads, tables, raw.dossier, claims),
    index: { ...trackedIndex(reads, tables, index), ...byPage },
  };
  return tracked;
}

/** @param claims those of the dossier, tracked */
function trackedDossier(
  reads: Reads,
  tables: Map<string, Lookup>,
  dossier: Dossier,
  claims: Dossier['claims'],
): Dossier {
  const records = <T extends Records>(name: string, of: T): T => recordsOf(reads, tables, name, of);
  const readAssets = wholeNoter(reads, tables, 'assets', dossier.assets);
  const readHistory = wholeNoter(reads, tables, 'history', dossier.history);
  // Every field is named here: one that is not could be read without a note.
  return {
    file: dossier.file,
    ceiling: dossier.ceiling,
    style: dossier.style,
    labels: dossier.labels,
    publishers: records('publishers', dossier.publishers),
    sources: records('sources', dossier.sources),
    pages: trackedPages(reads, tables, dossier.pages),
    order: records('order', dossier.order),
    claims,
    shownOn: records('pages that show claims', dossier.shownOn),
    judgements: records('judgements', dossier.judgements),
    gaps: records('gaps', dossier.gaps),
    targets: records('targets', dossier.targets),
    backlinks: trackedBacklinks(reads, tables, dossier),
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
  };
}

/** Records that are noted one by one. */
function recordsOf<T extends Records>(reads: Reads, tables: Map<string, Lookup>, name: string, of: T): T {
  tables.set(name, (key) => (key === WHOLE ? Object.keys(of) : recordIn(of, key)));
  return trackedRecords(reads.noterOf(name), of);
}

/** @returns what notes a value that is read as a whole */
function wholeNoter(reads: Reads, tables: Map<string, Lookup>, name: string, value: unknown): () => void {
  tables.set(name, () => value);
  const note = reads.noterOf(name);
  return () => note(WHOLE);
}

/** What every view may read without a note, as plain data. */
export function frameOf({ dossier, urls, lang }: ViewContext): unknown {
  const { file, ceiling, style, labels } = dossier;
  return [file, ceiling, style, labels, urls.base, lang];
}

function trackedIndex(
  reads: Reads,
  tables: Map<string, Lookup>,
  index: Index,
): Omit<Index, 'claimsOn' | 'claimsAbout'> {
  const table = <T>(name: string, of: Table<T>): Table<T> => {
    // Keys come back as they were noted.
    tables.set(name, (key) => of.get(key as PageKey));
    return trackedTable(reads, [name], of);
  };
  return {
    gapsAbout: table('gaps about', index.gapsAbout),
    parts: table('parts', index.parts),
    documents: table('documents', index.documents),
    neighbours: table('neighbours', index.neighbours),
    // A page's place among others is decided by what is on its card.
    rank: trackedTable(reads, ['pages'], index.rank),
  };
}
