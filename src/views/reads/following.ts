import type { Claim } from '../../dossier/claims.ts';
import type { PageKey } from '../../dossier/dossier.ts';
import type { ViewContext } from '../context.ts';
import { Following, type Lookup, type Reads } from './reads.ts';
import { recordIn, trackedRecords, WHOLE } from './trackedRecords.ts';

/** Of the claims on a page, what their page does not say by itself. */
export const STANDINGS = 'standings of claims';

/** Claims follow from the body of their page and from how others have them stand: few need be compared. */
export function trackedClaims(
  reads: Reads,
  tables: Map<string, Lookup>,
  { dossier: { claims }, index }: ViewContext,
): ViewContext['dossier']['claims'] {
  const entriesOf = entriesUnder(reads, ['bodies', STANDINGS]);
  tables.set(STANDINGS, (page) =>
    // Keys come back as they were noted.
    index.claimsOn.get(page as PageKey)?.map(standingOf),
  );
  tables.set('claims', (key) => {
    if (key === WHOLE) return Object.keys(claims);
    const claim = recordIn(claims, key);
    return claim && new Following(claim, [entriesOf(claim.page)]);
  });
  return trackedRecords(reads.noterOf('claims'), claims);
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
