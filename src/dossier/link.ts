import path from 'node:path/posix';
import { collectProse, type Prose } from './collect.ts';
import { compareDates } from './dates.ts';
import { compare, type Diagnostic, diagnostic, fileStart } from './diagnostics.ts';
import type { Backlink, Dossier, Page, PageKey } from './dossier.ts';
import { indexNames, keyOf, linkOrder, type NameIndex } from './nameIndex.ts';
import { didYouMean } from './nearest.ts';
import type { ParsedPage } from './parse.ts';
import { linkRelations } from './relations.ts';
import type { DossierFile, PageCollection, Publisher, Source, Style, Tlp, Vocabulary } from './schema.ts';
import type { LinkRef } from './segments.ts';

export interface LinkInput {
  file: DossierFile;
  vocabulary: Vocabulary;
  publishers: Record<string, Publisher>;
  style: Style;
  sources: Source[];
  pages: ParsedPage[];
  ceiling: Tlp;
}

/** Sees the dossier whole: resolves links and citations, derives claims, relations and backlinks. One pass over links. */
export function linkDossier(input: LinkInput): { dossier: Dossier; diagnostics: Diagnostic[] } {
  const pages = input.pages.map((p) => p.page);
  const { index, diagnostics } = indexNames(pages);
  const keyed = Object.fromEntries(pages.map((p) => [keyOf(p), p])) as Record<PageKey, Page>;
  const sources = Object.fromEntries(input.sources.map((s) => [s.id, s]));
  const resolved = resolveLinks(pages, index, keyed, diagnostics);
  const prose = collectProse(input, keyed, sources, diagnostics);
  const relations = linkRelations(input, keyed, sources, prose, diagnostics);
  const vocabulary = input.vocabulary;
  const dossier: Dossier = {
    file: input.file,
    ceiling: input.ceiling,
    publishers: input.publishers,
    style: input.style,
    labels: { kinds: labels(vocabulary.kinds), roles: labels(vocabulary.roles) },
    sources,
    pages: keyed,
    order: orderPages(pages),
    claims: prose.claims,
    judgements: prose.judgements,
    gaps: prose.gaps,
    ...resolved,
    ...relations,
    citedBy: citedBy(prose, relations.cited),
  };
  const home = keyed[`briefs/${input.file.home}`];
  if (!home) {
    const ids = pages.filter((p) => p.collection === 'briefs').map((p) => p.id);
    diagnostics.push(
      diagnostic(
        'dossier.yaml',
        fileStart,
        'dossier/home',
        `"${input.file.home}" is not a brief.`,
        didYouMean(input.file.home, ids),
      ),
    );
  }
  for (const id of Object.keys(sources)) {
    if (!dossier.citedBy[id])
      diagnostics.push(
        diagnostic(
          'sources',
          fileStart,
          'source/uncited',
          `Nobody cites the source "${id}".`,
          'Cite it or delete it.',
        ),
      );
  }
  return { dossier, diagnostics };
}

function labels(own: Record<string, { label: string }> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(own ?? {}).map(([id, { label }]) => [id, label]));
}

function resolveLinks(
  pages: readonly Page[],
  index: NameIndex,
  keyed: Record<PageKey, Page>,
  diagnostics: Diagnostic[],
) {
  const targets: Dossier['targets'] = {};
  const backlinks: Dossier['backlinks'] = {};
  for (const page of pages) {
    const from = keyOf(page);
    const seen = new Set<PageKey>([from]);
    targets[from] = page.body.links.map((link) => {
      const key = resolveLink(page, link, index, keyed, diagnostics);
      if (key && !seen.has(key)) {
        seen.add(key);
        const entry: Backlink = {
          from,
          ...link.sentence,
          label: link.label ?? keyed[key]?.title ?? link.target,
        };
        const list = backlinks[key];
        if (list) list.push(entry);
        else backlinks[key] = [entry];
      }
      return key;
    });
  }
  return { targets, backlinks };
}

function resolveLink(
  page: Page,
  link: LinkRef,
  index: NameIndex,
  keyed: Record<PageKey, Page>,
  diagnostics: Diagnostic[],
): PageKey | null {
  if (link.kind === 'path') {
    const [target = ''] = link.target.split('#');
    const full = path.normalize(path.join(path.dirname(page.file), target)).replace(/\.mdx$/, '');
    if (Object.hasOwn(keyed, full)) return full as PageKey;
    diagnostics.push(
      diagnostic(
        page.file,
        link.span,
        'link/unknown',
        `"${link.target}" is not a page of this dossier.`,
        didYouMean(full, Object.keys(keyed)),
      ),
    );
    return null;
  }
  const found = index.resolve(link.target);
  if ('key' in found) return found.key;
  if ('candidates' in found) {
    const choices = found.candidates.map((key) => `[[${key}]]`).join(' or ');
    diagnostics.push(
      diagnostic(
        page.file,
        link.span,
        'link/ambiguous',
        `"${link.target}" names several pages.`,
        `Write ${choices}.`,
      ),
    );
  } else {
    diagnostics.push(
      diagnostic(page.file, link.span, 'link/unknown', `"${link.target}" names nothing here.`, found.hint),
    );
  }
  return null;
}

function orderPages(pages: readonly Page[]): Dossier['order'] {
  const of = (collection: PageCollection): PageKey[] =>
    pages
      .filter((p) => p.collection === collection)
      .sort((a, b) => comparePages(a, b))
      .map(keyOf);
  return {
    actors: of('actors'),
    events: of('events'),
    documents: of('documents'),
    places: of('places'),
    briefs: of('briefs'),
  };
}

function comparePages(a: Page, b: Page): number {
  if (a.collection === 'events' && b.collection === 'events')
    return compareDates(a.front.date, b.front.date) || compare(a.id, b.id);
  const sortName = (p: Page) => (p.collection === 'actors' ? (p.front.sortName ?? p.title) : p.title);
  return compare(sortName(a).toLowerCase(), sortName(b).toLowerCase()) || compare(a.id, b.id);
}

function citedBy(prose: Prose, cited: Map<string, Set<PageKey>>): Dossier['citedBy'] {
  const result: Dossier['citedBy'] = {};
  const at = (source: string) => (result[source] ??= { pages: [], claims: [] });
  for (const source of new Set([...prose.cited.keys(), ...cited.keys()]))
    at(source).pages = [...new Set([...(prose.cited.get(source) ?? []), ...(cited.get(source) ?? [])])];
  for (const claim of Object.values(prose.claims)) {
    for (const source of new Set(claim.citations.map((c) => c.source))) at(source).claims.push(claim.id);
  }
  for (const entry of Object.values(result)) entry.pages.sort(comparePageKeys);
  return result;
}

function comparePageKeys(a: PageKey, b: PageKey): number {
  const rank = (key: PageKey) => linkOrder.findIndex((c) => key.startsWith(`${c}/`));
  return rank(a) - rank(b) || compare(a, b);
}
