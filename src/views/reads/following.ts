import { type Claim, partiesOf } from '../../dossier/claims.ts';
import type { PageKey } from '../../dossier/page.ts';
import type { ViewContext } from '../context.ts';
import { Following, type Lookup, type Reads } from './reads.ts';
import { recordIn, trackedRecords, trackedTable, WHOLE } from './trackedRecords.ts';

/*
 * What is about a page, or links to it, follows from many other pages. Few of these are not what they were: so it is
 * asked what those touch, and not of each page what each of the others is.
 */

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
  const touched = once(() => {
    const pages = new Set(Object.values(claims).map(({ page }) => page));
    const differing = reads.differing(['claims on'], [...pages]).flatMap((page) => on(page) ?? []);
    return differing.flatMap((claim) => [...partiesOf(claim)]);
  });
  // What their page does not say by itself.
  tables.set('standings of claims', (page) => on(page)?.map(standingOf));
  tables.set('claims on', (page) => {
    const held = on(page);
    return held && new Following(held, numbersOf(reads, ['bodies', 'standings of claims'], page));
  });
  tables.set('ids of claims about', (page) => about(page)?.map(({ id }) => id));
  tables.set('claims about', (page) => {
    const told = about(page);
    const ids = [reads.numberOf('ids of claims about', page)];
    return told && new Following(told, ids, () => !touched().has(page));
  });
  tables.set('claims', (key) => (key === WHOLE ? Object.keys(claims) : recordIn(claims, key)));
  const [noteId, noteOn] = [reads.noterOf('claims'), reads.noterOf('claims on')];
  return {
    claims: trackedRecords((id) => {
      const claim = recordIn(claims, id);
      if (claim) noteOn(claim.page);
      else noteId(id);
    }, claims),
    // What the others follow from is remembered as well.
    claimsOn: trackedTable(reads, ['claims on', 'standings of claims'], index.claimsOn),
    claimsAbout: trackedTable(reads, ['claims about', 'ids of claims about'], index.claimsAbout),
  };
}

/** What a claim's status and the pages that it names are decided by beside its own page. */
function standingOf({ id, about, by, status, positions, origins }: Claim): unknown {
  return [id, about, by, status, positions.map((position) => position.by), origins];
}

/**
 * Backlinks follow from which pages they stand on, the bodies of these and where their links lead, and the title of
 * their own page: the sentences of all links, which are longer than all else, need not be compared.
 */
export function trackedBacklinks(
  reads: Reads,
  tables: Map<string, Lookup>,
  { backlinks, targets }: Pick<ViewContext['dossier'], 'backlinks' | 'targets'>,
): ViewContext['dossier']['backlinks'] {
  const touched = once(() =>
    reads
      .differing(['bodies', 'targets'], Object.keys(targets))
      .flatMap((from) => recordIn(targets, from) ?? []),
  );
  tables.set('linking pages', (key) => recordIn(backlinks, key)?.map(({ from }) => from));
  tables.set('backlinks', (key) => {
    if (key === WHOLE) return Object.keys(backlinks);
    const own = numbersOf(reads, ['pages', 'linking pages'], key);
    return new Following(recordIn(backlinks, key), own, () => !touched().has(key));
  });
  const [note, notePages] = [reads.noterOf('backlinks'), reads.noterOf('linking pages')];
  // What the others follow from is remembered as well.
  return trackedRecords((key) => {
    note(key);
    notePages(key);
  }, backlinks);
}

function numbersOf(reads: Reads, tables: readonly string[], key: string): number[] {
  return tables.map((table) => reads.numberOf(table, key));
}

/** A set that is made when it is first asked for. */
function once<T>(list: () => readonly T[]): () => ReadonlySet<unknown> {
  let made: ReadonlySet<unknown> | undefined;
  return () => {
    made ??= new Set(list());
    return made;
  };
}
