import type { Claim } from '../../dossier/claims.ts';
import type { PageKey } from '../../dossier/dossier.ts';
import type { ViewContext } from '../context.ts';
import type { Table } from '../relatedness.ts';
import { Digested, Following, type Lookup, type Reads } from './reads.ts';
import { recordIn, trackedRecords, WHOLE } from './trackedRecords.ts';

/** Of the claims on a page, what their page does not say by itself. */
const STANDINGS = 'standings of claims';
const CLAIMS_ON = 'claims on';

/** Claims by id and by the page that holds them. */
export interface TrackedClaims {
  claims: ViewContext['dossier']['claims'];
  claimsOn: Table<readonly Claim[]>;
  /** What stands for some claims where they are compared. */
  digested(claims: readonly Claim[]): Digested;
}

/**
 * Claims are noted by page: who shows one has read those of its page. They follow from the body of that and from how
 * others have them stand.
 */
export function trackedClaims(
  reads: Reads,
  tables: Map<string, Lookup>,
  { dossier: { claims }, index }: ViewContext,
): TrackedClaims {
  // Keys come back as they were noted.
  const on = (key: string): readonly Claim[] | undefined => index.claimsOn.get(key as PageKey);
  const followingOf = entriesUnder(reads, ['bodies', STANDINGS]);
  tables.set(STANDINGS, (page) => on(page)?.map(standingOf));
  tables.set(CLAIMS_ON, (page) => on(page) && new Following(on(page), [followingOf(page)]));
  tables.set('claims', (key) => (key === WHOLE ? Object.keys(claims) : recordIn(claims, key)));
  const noteId = reads.noterOf('claims');
  const noteOn = reads.noterOf(CLAIMS_ON);
  const noteStandings = reads.noterOf(STANDINGS);
  return {
    claims: trackedRecords((id) => {
      const claim = recordIn(claims, id);
      if (claim) noteOn(claim.page);
      else noteId(id);
    }, claims),
    claimsOn: {
      get(page) {
        noteOn(page);
        // What the others follow from is remembered as well.
        noteStandings(page);
        return on(page);
      },
    },
    digested(some) {
      const pages = [...new Set(some.map(({ page }) => page))];
      return new Digested(reads.digestsOf(pages.map((page) => reads.numberOf(CLAIMS_ON, page))));
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
