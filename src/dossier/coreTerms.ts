/** Kinds of each collection that every dossier has. */
export const coreKinds: Readonly<Record<string, readonly string[]>> = {
  actors: [
    'person',
    'state',
    'government',
    'office',
    'organisation',
    'party',
    'company',
    'media',
    'coalition',
    'community',
    'armed-group',
    'vessel',
  ],
  events: [
    'meeting',
    'call',
    'visit',
    'conference',
    'statement',
    'agreement',
    'decision',
    'election',
    'deployment',
    'attack',
    'incident',
    'ceasefire',
    'investigation',
    'sanction',
    'appointment',
    'campaign',
  ],
  documents: ['agreement', 'readout', 'statement', 'resolution', 'report', 'law', 'post'],
  places: ['city', 'sea', 'region', 'building', 'site', 'country'],
  briefs: ['brief'],
};

/** Roles of participants that every dossier has. */
export const coreRoles: readonly string[] = [
  'host',
  'guest',
  'caller',
  'participant',
  'organiser',
  'signatory',
  'target',
  'sender',
  'deployed',
  'mediator',
  'speaker',
  'author',
  'accused',
  'accuser',
  'investigator',
];

/** What a word is among the kinds that every dossier has, of whatever collection. */
export function coreKind(word: string): string | undefined {
  const [collection] = Object.entries(coreKinds).find(([, kinds]) => kinds.includes(word)) ?? [];
  return collection && `a kind of ${collection}`;
}

/** What a word is among the roles that every dossier has. */
export function coreRole(word: string): string | undefined {
  return coreRoles.includes(word) ? 'a role' : undefined;
}
