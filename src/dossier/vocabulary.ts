import { coreKinds, coreRoles } from './coreTerms.ts';
import type { Collection, PageCollection, Vocabulary } from './schema.ts';

export interface Verb {
  label: string;
  inverse: string;
  symmetric: boolean;
  from: readonly Collection[];
  to: readonly Collection[];
}

const actors = ['actors'] as const;
const actorsOrDocuments = ['actors', 'documents', 'events'] as const;
const verb = (
  label: string,
  inverse: string,
  to: readonly Collection[] = actors,
  symmetric = false,
): Verb => ({
  label,
  inverse,
  symmetric,
  from: actors,
  to,
});

/** The verbs every dossier has; vocabulary.yaml adds its own. */
export const coreVerbs: Readonly<Record<string, Verb>> = {
  'holds-office': verb('holds office in', 'office held by'),
  heads: verb('heads', 'headed by'),
  'member-of': verb('member of', 'has as member'),
  'part-of': verb('part of', 'has as part', ['actors', 'documents', 'places']),
  governs: verb('governs', 'governed by', ['actors', 'places']),
  represents: verb('represents', 'represented by'),
  commands: verb('commands', 'commanded by'),
  supports: verb('supports', 'supported by', actorsOrDocuments),
  opposes: verb('opposes', 'opposed by', actorsOrDocuments),
  recognises: verb('recognises', 'recognised by', actorsOrDocuments),
  rejects: verb('rejects', 'rejected by', actorsOrDocuments),
  funds: verb('funds', 'funded by'),
  arms: verb('arms', 'armed by'),
  'fights-for': verb('fights for', 'has fighting for it'),
  mediates: verb('mediates for', 'mediated by', actorsOrDocuments),
  sanctions: verb('sanctions', 'sanctioned by'),
  owns: verb('owns', 'owned by'),
  'successor-of': verb('successor of', 'succeeded by'),
  'disputes-with': verb('in dispute with', 'in dispute with', actors, true),
};

/** A word of the vocabulary, or a publisher, as fields name it and as readers see it. */
export interface Term {
  id: string;
  label?: string;
}

/** Everything that fields choose from. */
export interface Terms {
  kinds: Record<PageCollection, readonly Term[]>;
  roles: readonly Term[];
  verbs: readonly Term[];
}

/** The terms of a dossier: the core ones and its own. */
export function termsOf(vocabulary: Vocabulary): Terms {
  const own = Object.entries(vocabulary.kinds ?? {});
  const kinds = (collection: PageCollection): Term[] => [
    ...(coreKinds[collection] ?? []).map((id) => ({ id })),
    ...own.flatMap(([id, kind]) => (kind.collection === collection ? [{ id, label: kind.label }] : [])),
  ];
  return {
    kinds: {
      actors: kinds('actors'),
      events: kinds('events'),
      documents: kinds('documents'),
      places: kinds('places'),
      briefs: kinds('briefs'),
    },
    roles: [
      ...coreRoles.map((id) => ({ id })),
      ...Object.entries(vocabulary.roles ?? {}).map(([id, { label }]) => ({ id, label })),
    ],
    verbs: Object.entries(verbsOf(vocabulary)).map(([id, { label }]) => ({ id, label })),
  };
}

/** The verbs of a dossier: the core ones and its own. */
export function verbsOf(vocabulary: Vocabulary): Record<string, Verb> {
  const own = Object.entries(vocabulary.verbs ?? {}).map(([id, v]): [string, Verb] => [
    id,
    {
      label: v.label,
      inverse: v.inverse,
      symmetric: v.symmetric ?? false,
      from: v.from ?? actors,
      to: v.to ?? actors,
    },
  ]);
  return { ...coreVerbs, ...Object.fromEntries(own) };
}
