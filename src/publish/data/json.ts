import type { Claim } from '../../dossier/claims.ts';
import { compare } from '../../dossier/diagnostics.ts';
import type { Dossier, Page } from '../../dossier/dossier.ts';
import { keyOf } from '../../dossier/nameIndex.ts';
import type { Citation } from '../../dossier/segments.ts';
import { kindLabel, roleLabel, type ViewContext } from '../../views/context.ts';
import type { DossierData, RelationData } from '../../views/dataSchema.ts';
import { tieLabel } from '../../views/facts.ts';
import { pagesIn } from './pages.ts';

type ClaimData = DossierData['claims'][number];

/** Each relation once, from the end that states it, in the order in which linking met them. */
export function relationsOf(dossier: Dossier): RelationData[] {
  return Object.values(dossier.pages).flatMap((page) => {
    const from = keyOf(page);
    const stated = (dossier.ties[from] ?? []).filter((tie) => !tie.inverse);
    return stated.map(({ inverse: _, label: __, ...tie }) => ({ from, ...tie }));
  });
}

/** The words of every verb in use, from both ends. */
export function verbWords(context: ViewContext): DossierData['labels']['verbs'] {
  const words: DossierData['labels']['verbs'] = {};
  for (const tie of Object.values(context.dossier.ties).flat()) {
    const verb = words[tie.verb] ?? { label: '', inverse: '' };
    words[tie.verb] = { ...verb, [tie.inverse ? 'inverse' : 'label']: tieLabel(context, tie) };
  }
  return sorted(words);
}

/** The dossier as data. What is derived from the rest (inverse relations, backlinks, encounters) is left out. */
export function dataOf(context: ViewContext): DossierData {
  const { dossier } = context;
  return {
    $schema: 'dossier.schema.json',
    dossier: dossier.file,
    ceiling: dossier.ceiling,
    labels: labelsOf(context),
    publishers: publishersOf(dossier),
    actors: pagesIn(dossier, 'actors').map((page) => {
      const { relations: _, ...front } = page.front;
      return { ...identity(page), ...front };
    }),
    events: pagesIn(dossier, 'events').map((page) => {
      const { participants: _, ...front } = page.front;
      return { ...identity(page), ...front };
    }),
    documents: pagesIn(dossier, 'documents').map((page) => ({ ...identity(page), ...page.front })),
    places: pagesIn(dossier, 'places').map((page) => ({ ...identity(page), ...page.front })),
    briefs: pagesIn(dossier, 'briefs').map((page) => ({ ...identity(page), ...page.front })),
    sources: Object.values(dossier.sources),
    relations: relationsOf(dossier),
    participants: pagesIn(dossier, 'events').flatMap(({ id, front }) =>
      (front.participants ?? []).map((participant) => ({ event: id, ...participant })),
    ),
    claims: Object.values(dossier.claims).map(claimOf),
    judgements: Object.values(dossier.judgements),
    gaps: Object.values(dossier.gaps),
    links: linksOf(dossier),
  };
}

/** `dossier.json`: one record a line, so that two editions can be compared by line. */
export function* dossierJson(context: ViewContext): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(dataOf(context))) {
    yield `${before}${JSON.stringify(key)}: `;
    if (Array.isArray(value)) {
      yield '[';
      for (const [i, record] of value.entries()) yield `${i === 0 ? '' : ','}\n${JSON.stringify(record)}`;
      yield value.length === 0 ? ']' : '\n]';
    } else yield JSON.stringify(value);
    before = ',\n';
  }
  yield '\n}\n';
}

function identity({ id, body }: Page): { id: string; text: string } {
  return { id, text: body.text };
}

/** Labels of the kinds, roles and verbs in use. */
function labelsOf(context: ViewContext): DossierData['labels'] {
  const pages = Object.values(context.dossier.pages);
  const kinds = pages.map(({ front: { kind } }) => [kind, kindLabel(context, kind)] as const);
  const roles = pagesIn(context.dossier, 'events').flatMap(({ front }) =>
    (front.participants ?? []).map(({ role }) => [role, roleLabel(context, role)] as const),
  );
  return {
    kinds: sorted(Object.fromEntries(kinds)),
    roles: sorted(Object.fromEntries(roles)),
    verbs: verbWords(context),
  };
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}

/** Publishers that stand behind a source of the dossier. */
function publishersOf({ publishers, sources }: Dossier): DossierData['publishers'] {
  const used = new Set(Object.values(sources).map(({ publisher }) => publisher));
  return Object.fromEntries(Object.entries(publishers).filter(([id]) => used.has(id)));
}

/** A claim without its places in the files. */
function claimOf(claim: Claim): ClaimData {
  return {
    ...claim,
    citations: claim.citations.map(citationOf),
    positions: claim.positions.map((position) => ({
      ...position,
      citations: position.citations.map(citationOf),
    })),
  };
}

function citationOf({ span: _, ...citation }: Citation): ClaimData['citations'][number] {
  return citation;
}

function linksOf({ targets, pages }: Dossier): DossierData['links'] {
  return Object.values(pages).flatMap((page) => {
    const from = keyOf(page);
    const named = new Set(targets[from] ?? []);
    return [...named].flatMap((to) => (to === null || to === from ? [] : [{ from, to }]));
  });
}
