import type { Claim } from '../../dossier/claims.ts';
import { plainDate } from '../../dossier/plainDate.ts';
import type { Stance } from '../../dossier/segments.ts';
import type { ViewContext } from '../../views/context.ts';
import { type IdOf, type JsonLdNode, jsonLdContext, jsonLdOf, jsonLdOfSource } from '../../views/jsonld.ts';
import { publicationDay } from '../../views/publication.ts';
import type { Href } from '../../views/urls.ts';
import { found, pageKeys } from './pages.ts';
import { type Relation, relatingPages, relationsFrom, verbWords } from './relations.ts';
import { type DataPart, stretches } from './stretches.ts';

/**
 * The dossier as JSON-LD: pages, sources and claims in schema.org's terms, relations as rdf:Statement so
 * that each can carry its date and its sources. Ids are the addresses of the pages.
 */
export function* jsonLd(context: ViewContext): Generator<DataPart> {
  const { dossier, urls } = context;
  const { pages, sources, claims } = dossier;
  const idOf: IdOf = (href) => urls.absolute(href) ?? relative(context, href);
  yield `{"@context": ${JSON.stringify(jsonLdContext)},\n"@graph": [`;
  yield `\n${JSON.stringify(dossierNode(context, idOf))}`;
  yield* stretches('pages', pageKeys(context), (key) =>
    further(found(pages[key]).map((page) => jsonLdOf(context, page, idOf))),
  );
  yield* stretches('sources', Object.keys(sources), (id) =>
    further(found(sources[id]).map((source) => jsonLdOfSource(context, source, idOf))),
  );
  yield* stretches('claims', Object.keys(claims), (id) =>
    further(found(claims[id]).map((claim) => claimNode(context, claim, idOf))),
  );
  yield further(Object.entries(verbWords(context)).map(([verb, { label }]) => verbNode(verb, label)));
  yield* stretches('relations', relatingPages(context), (key) =>
    further(relationsFrom(context, key).map((relation) => statementNode(context, relation, idOf))),
  );
  yield '\n]}\n';
}

function further(nodes: readonly JsonLdNode[]): string {
  return nodes.map((node) => `,\n${JSON.stringify(node)}`).join('');
}

function verbNode(verb: string, label: string): JsonLdNode {
  return { '@id': `#verb-${verb}`, '@type': 'rdf:Property', 'rdfs:label': label };
}

/** The file stands in `data/`. */
function relative({ urls }: ViewContext, href: Href): string {
  return `../${href.slice(urls.base.length)}`;
}

function dossierNode(context: ViewContext, idOf: IdOf): JsonLdNode {
  const { dossier, urls, lang } = context;
  const { file } = dossier;
  const published = publicationDay(context);
  return {
    '@id': `${idOf(urls.home)}#dossier`,
    '@type': 'Dataset',
    name: file.title,
    inLanguage: lang,
    temporalCoverage: `../${file.asOf}`,
    dateModified: published ?? file.asOf,
    ...(published === undefined ? {} : { datePublished: published }),
    creativeWorkStatus: file.status,
    author: file.authors.map((name) => ({ '@type': 'Thing', name })),
    ...(file.licence === undefined ? {} : { license: file.licence }),
    ...(file.number === undefined ? {} : { version: file.number }),
  };
}

function claimNode({ dossier, urls }: ViewContext, claim: Claim, idOf: IdOf): JsonLdNode {
  const cited = (stance: Stance) =>
    [...new Set(claim.citations.filter((c) => c.stance === stance).map((c) => c.source))]
      .filter((id) => dossier.sources[id])
      .map((id) => ({ '@id': idOf(urls.source(id)) }));
  const pages = (keys: Claim['about']) => keys.map((key) => ({ '@id': idOf(urls.page(key)) }));
  return {
    '@id': idOf(urls.anchor(claim.page, 'claim', claim.id)),
    '@type': 'Claim',
    text: claim.text,
    creativeWorkStatus: claim.status,
    additionalType: claim.type,
    isPartOf: { '@id': idOf(urls.page(claim.page)) },
    ...(claim.about.length > 0 ? { about: pages(claim.about) } : {}),
    ...(claim.by.length > 0 ? { author: pages(claim.by) } : {}),
    'cito:isSupportedBy': cited('supports'),
    'cito:isDisputedBy': cited('disputes'),
    'cito:isQualifiedBy': cited('qualifies'),
  };
}

function statementNode({ dossier, urls }: ViewContext, relation: Relation, idOf: IdOf): JsonLdNode {
  const basis = (ids: readonly string[]) =>
    ids.map((id) => {
      const claim = dossier.claims[id];
      return { '@id': idOf(claim ? urls.anchor(claim.page, 'claim', id) : urls.source(id)) };
    });
  const { start, end } = relation.date === undefined ? {} : plainDate(relation.date);
  return {
    '@id': `#${relation.id}`,
    '@type': 'rdf:Statement',
    'rdf:subject': { '@id': idOf(urls.page(relation.from)) },
    'rdf:predicate': { '@id': `#verb-${relation.verb}` },
    'rdf:object': { '@id': idOf(urls.page(relation.to)) },
    ...(relation.date === undefined ? {} : { temporalCoverage: relation.date }),
    ...(start === undefined ? {} : { startDate: start }),
    ...(end === undefined ? {} : { endDate: end }),
    ...(relation.regarding ? { about: { '@id': idOf(urls.page(relation.regarding)) } } : {}),
    'cito:isSupportedBy': basis(relation.supportedBy),
    'cito:isDisputedBy': basis(relation.disputedBy),
  };
}
