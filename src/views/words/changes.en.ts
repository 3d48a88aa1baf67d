/** Words around editions, changes and corrections, English. */
export const changes = {
  title: 'What changed',
  intro:
    'What the dossier says anew or otherwise, from one edition to the next: by claim and judgement, not by file. Where the dossier itself was wrong, see the corrections.',
  none: 'No edition has been frozen yet. From the first one on, this page tells what changed.',
  unchanged: 'Nothing changed since the edition of {date}.',
  since: 'Since the edition of {date}',
  edition: 'Edition of {date}',
  editionOf: 'Edition {n} of {date}',
  first: 'The first edition. Later ones are compared with it.',
  known: 'As of {date}',
  all: 'Editions',
  kinds: {
    claim: 'Claim',
    judgement: 'Judgement',
    gap: 'Not known',
    page: 'Page',
    relation: 'Relation',
    participant: 'Participant',
  },
  turns: {
    contested: 'Turned contested',
    supported: 'Turned supported',
    withdrawn: 'Withdrawn',
    changed: 'Changed',
    new: 'New',
  },
  fields: {
    title: 'Title',
    date: 'Date',
    dateBasis: 'Date known',
    status: 'Status',
    confidence: 'Confidence',
    likelihood: 'Likelihood',
    disputed: 'Disputed',
    certainty: 'Certainty',
  },
  nothing: 'none',
  yes: 'yes',
  became: '{field}: {before} → {after}',
  revised: 'The text was revised.',
  added: 'Added:',
  removed: 'Removed:',
} as const;

export const corrections = {
  title: 'Corrections',
  intro:
    'A correction says where the dossier was wrong. What the world did in the meantime is told under “What changed”.',
  policy: 'How corrections are made',
  none: 'No correction has been made.',
  on: 'Corrected on {date}',
  was: 'It said',
  now: 'It says now',
  why: 'Why',
} as const;
