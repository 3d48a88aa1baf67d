import type { Claim } from '../../dossier/claims.ts';
import type { PageKey } from '../../dossier/dossier.ts';
import type { ViewContext } from '../context.ts';
import type { Table } from '../relatedness.ts';
import { Following, type Lookup, type Reads } from './reads.ts';
import { recordIn, trackedRecords, WHOLE } from './trackedRecords.ts';

const CLAIMS_ON = 'claims on';
/** Of the claims on a page, what their page does not say by itself. */
const STANDINGS = 'standings of claims';
const CLAIMS_ABOUT = 'claims about';
const IDS_ABOUT = 'ids of claims about';

/**
 * Claims are noted by page: who shows one has read those of its page. They follow from the body of that and from how
 * others have them stand, and the claims about a page from which these are.
 */
export function trackedClaims(
  reads: Reads,
  tables: Map<string, Lookup>,
  { dossier: { claims }, index }: ViewContext,
): Pick<ViewContext['dossier'], 'claims'> & Pick<ViewContext['index'], 'claimsOn' | 'claimsAbout'> {
  // Keys come back as they were noted.
  const on = (key: string): readonly Claim[] | undefined => index.claimsOn.get(key as PageKey);
  const about = (key: string): readonly Claim[] | undefined => index.claimsAbout.get(key as PageKey);
  const saidBy = entriesUnder(reads, ['bodies', STANDINGS]);
  const heldBy = entriesUnder(reads, [CLAIMS_ON]);
  const idsOf = entriesUnder(reads, [IDS_ABOUT]);
  tables.set(STANDINGS, (page) => on(page)?.map(standingOf));
  tables.set(CLAIMS_ON, (page) => {
    const held = on(page);
    return held && new Following(held, [saidBy(page)]);
  });
  tables.set(IDS_ABOUT, (page) => about(page)?.map(({ id }) => id));
  tables.set(CLAIMS_ABOUT, (page) => {
    const told = about(page);
    return told && new Following(told, [idsOf(page), ...told.map((claim) => heldBy(claim.page))]);
  });
  tables.set('claims', (key) => (key === WHOLE ? Object.keys(claims) : recordIn(claims, key)));
  const [noteId, noteOn] = [reads.noterOf('claims'), reads.noterOf(CLAIMS_ON)];
  return {
    claims: trackedRecords((id) => {
      const claim = recordIn(claims, id);
      if (claim) noteOn(claim.page);
      else noteId(id);
    }, claims),
    claimsOn: trackedTable(reads, [CLAIMS_ON, STANDINGS], index.claimsOn),
    claimsAbout: trackedTable(reads, [CLAIMS_ABOUT, IDS_ABOUT], index.claimsAbout),
  };
}

/** @param names of the table, and of that from which its entries follow: it is remembered as well */
function trackedTable<T>(reads: Reads, names: readonly string[], of: Table<T>): Table<T> {
  const notes = names.map((name) => reads.noterOf(name));
  return {
    get(key) {
      for (const note of notes) note(key);
      return of.get(key);
    },
  };
}

/** What a claim's status, and the pages that it names or that show it, are decided by beside its own page. */
function standingOf({ id, about, by, status, positions, origins, shownOn }: Claim): unknown {
  return [id, about, by, status, positions.map((position) => position.by), origins, shownOn];
}

/**
 * Backlinks follow from which pages they stand on, the bodies of these and where their links lead, and the title of
 * their own page: the sentences of all links, which are longer than all else, need not be compared.
 */
export function trackedBacklinks(
  reads: Reads,
  tables: Map<string, Lookup>,
  backlinks: ViewContext['dossier']['backlinks'],
): ViewContext['dossier']['backlinks'] {
  const ownOf = entriesUnder(reads, ['pages', 'linking pages']);
  const linkingOf = entriesUnder(reads, ['bodies', 'targets']);
  tables.set('linking pages', (key) => recordIn(backlinks, key)?.map(({ from }) => from));
  tables.set('backlinks', (key) => {
    if (key === WHOLE) return Object.keys(backlinks);
    const links = recordIn(backlinks, key);
    return new Following(links, [ownOf(key), ...(links ?? []).map(({ from }) => linkingOf(from))]);
  });
  const [note, notePages] = [reads.noterOf('backlinks'), reads.noterOf('linking pages')];
  // What the others follow from is remembered as well.
  return trackedRecords((key) => {
    note(key);
    notePages(key);
  }, backlinks);
}

/** The entries that tables have under a key, looked up once for each. */
function entriesUnder(reads: Reads, tables: readonly string[]): (key: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (key) => {
    const entries = known.get(key) ?? tables.map((table) => reads.numberOf(table, key));
    known.set(key, entries);
    return entries;
  };
}
