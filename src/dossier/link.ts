import { collectProse, type Prose } from './collect.ts';
import { compareDates } from './dates.ts';
import { compare, type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import type { Dossier } from './dossier.ts';
import { noHistory } from './editions/edition.ts';
import type { LinkInput } from './linkInput.ts';
import { type Linking, startLinking } from './linking.ts';
import { resolveLinks } from './links.ts';
import { indexNames, keyOf, linkOrder, type NameIndex } from './nameIndex.ts';
import { foldName } from './names.ts';
import { nameLinks } from './naming.ts';
import { checkOrigins } from './origins.ts';
import type { Page, PageKey } from './page.ts';
import type { ParsedPage } from './parse.ts';
import { idSpan } from './records.ts';
import { linkFront } from './relations.ts';
import { nowCalled, renamedPage, renamingFix } from './renamed.ts';
import type { PageCollection } from './schema.ts';

/** Sees the dossier whole: resolves links and citations, derives claims, relations and backlinks. One pass over links. */
export function linkDossier(parsed: LinkInput): { dossier: Dossier; diagnostics: Diagnostic[] } {
  const { index, diagnostics: duplicates } = indexNames(parsed.pages);
  const diagnostics = [...duplicates];
  const input = { ...parsed, pages: nameAll(parsed.pages, index) };
  const linking = startLinking(input, index, diagnostics);
  const pages = input.pages.map((p) => p.page);
  const resolved = resolveLinks(linking);
  const prose = collectProse(linking);
  const relations = linkFront(linking);
  const { vocabulary } = input;
  const { cited, ...ties } = relations;
  const dossier: Dossier = {
    file: input.file,
    ceiling: input.ceiling,
    publishers: input.publishers,
    style: input.style,
    labels: { kinds: labels(vocabulary.kinds), roles: labels(vocabulary.roles) },
    sources: linking.sources,
    pages: linking.keyed,
    order: orderPages(pages),
    claims: linking.claims,
    shownOn: shownOn(linking, prose),
    judgements: prose.judgements,
    gaps: prose.gaps,
    ...resolved,
    ...ties,
    citedBy: citedBy(linking, prose, cited),
    assets: [...prose.assets].sort(compare),
    evidence: {},
    history: noHistory,
  };
  checkOrigins(linking);
  checkHome(linking);
  if (input.unread.isWhole) checkUncited(linking, dossier.citedBy);
  return { dossier, diagnostics };
}

function nameAll(pages: readonly ParsedPage[], index: NameIndex): ParsedPage[] {
  const titles = new Map(pages.map(({ page }) => [keyOf(page), page.title]));
  const names = new Map<string, string>();
  const nameOf = (target: string): string => {
    const known = names.get(target);
    if (known !== undefined) return known;
    const found = index.resolve(target);
    const name = ('key' in found && titles.get(found.key)) || target;
    names.set(target, name);
    return name;
  };
  return pages.map((page) => nameLinks(page, nameOf));
}

function labels(own: Record<string, { label: string }> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(own ?? {}).map(([id, { label }]) => [id, label]));
}

function checkHome({ input, index, keyed, suggest, diagnostics }: Linking): void {
  const { home } = input.file;
  if (input.unread.dossier || keyed[`briefs/${home}`]) return;
  const span = input.spans.home ?? fileStart;
  const message = `"${home}" is not a brief.`;
  const renaming = renamedPage({ index, keyed }, home, ['briefs'], false);
  const fix = renaming && renamingFix(renaming, span);
  const hint = renaming
    ? nowCalled(renaming)
    : (suggest.page(['briefs'])(home) ?? 'Name a file in briefs/, without .mdx.');
  diagnostics.push({
    ...diagnostic('dossier.yaml', span, 'dossier/home', message, hint),
    ...(fix ? { fix } : {}),
  });
}

function checkUncited({ input, sources, diagnostics }: Linking, cited: Dossier['citedBy']): void {
  for (const record of input.records) {
    const { id } = record.source;
    if (!Object.hasOwn(sources, id) || Object.hasOwn(cited, id)) continue;
    const message = `Nobody cites the source "${id}".`;
    diagnostics.push(
      diagnostic(record.file, idSpan(record), 'source/uncited', message, 'Cite it or delete it.'),
    );
  }
}

function orderPages(pages: readonly Page[]): Dossier['order'] {
  const of = (collection: PageCollection): PageKey[] =>
    pages
      .filter((p) => p.collection === collection)
      .map((page) => ({ page, sortKey: foldName(sortName(page)) }))
      .sort(compareRanked)
      .map(({ page }) => keyOf(page));
  return {
    actors: of('actors'),
    events: of('events'),
    documents: of('documents'),
    places: of('places'),
    briefs: of('briefs'),
  };
}

/** A page with its name as names are compared. */
interface Ranked {
  page: Page;
  sortKey: string;
}

function compareRanked(a: Ranked, b: Ranked): number {
  const byId = compare(a.page.id, b.page.id);
  if (a.page.collection === 'events' && b.page.collection === 'events')
    return compareDates(a.page.front.date, b.page.front.date) || byId;
  return compare(a.sortKey, b.sortKey) || byId;
}

function sortName(page: Page): string {
  return page.collection === 'actors' ? (page.front.sortName ?? page.title) : page.title;
}

function shownOn({ claims }: Linking, prose: Prose): Dossier['shownOn'] {
  return Object.fromEntries(Object.keys(claims).map((id) => [id, [...(prose.shownOn.get(id) ?? [])]]));
}

function citedBy(
  { claims, keyed }: Linking,
  prose: Prose,
  inFront: ReadonlyMap<string, ReadonlySet<PageKey>>,
): Dossier['citedBy'] {
  const pages = new Map<string, ReadonlySet<PageKey>>(prose.cited);
  for (const [source, keys] of inFront) pages.set(source, new Set([...(pages.get(source) ?? []), ...keys]));
  // What is cited may be no source, and have any name.
  const inClaims = new Map<string, string[]>();
  for (const { id, citations } of Object.values(claims))
    for (const source of new Set(citations.map((c) => c.source))) {
      const ids = inClaims.get(source) ?? [];
      inClaims.set(source, ids);
      ids.push(id);
    }
  // By place: numbers are sorted faster than keys.
  const ordered = (Object.keys(keyed) as PageKey[]).sort(comparePageKeys);
  const places = new Map(ordered.map((key, place) => [key, place]));
  const inOrder = (keys: ReadonlySet<PageKey>): PageKey[] =>
    [...Uint32Array.from(keys, (key) => places.get(key) ?? 0).sort()].flatMap(
      (place) => ordered[place] ?? [],
    );
  return Object.fromEntries(
    [...pages].map(([source, keys]) => [
      source,
      { pages: inOrder(keys), claims: inClaims.get(source) ?? [] },
    ]),
  );
}

const ranks = new Map<string, number>(linkOrder.map((collection, rank) => [collection, rank]));

function comparePageKeys(a: string, b: string): number {
  const rank = (key: string) => ranks.get(key.slice(0, key.indexOf('/'))) ?? -1;
  return rank(a) - rank(b) || compare(a, b);
}
