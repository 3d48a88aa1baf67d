/** Words of claims, English. */
export const claim = {
  claim: 'Claim',
  status: {
    corroborated: 'Corroborated',
    reported: 'Reported',
    qualified: 'Qualified',
    contested: 'Contested',
    unsourced: 'Unsourced',
    refuted: 'Refuted',
    withdrawn: 'Withdrawn',
  },
  meaning: {
    corroborated: 'two or more independent sources, none disputing',
    reported: 'one independent source',
    qualified: 'a source limits what is said',
    contested: 'sources disagree',
    unsourced: 'no source; the editors’ finding',
    refuted: 'shown to be wrong; the editors’ finding',
    withdrawn: 'no longer held; the editors’ finding',
  },
  type: { fact: 'fact', reported: 'reported', allegation: 'allegation', opinion: 'opinion' },
  origins: { one: '{n} independent source', other: '{n} independent sources' },
  credibility: {
    1: 'confirmed by other sources',
    2: 'probably true',
    3: 'possibly true',
    4: 'doubtful',
    5: 'improbable',
    6: 'truth cannot be judged',
  },
  balance: {
    one: '{n} independent source for it, {against} against',
    other: '{n} independent sources for it, {against} against',
  },
  own: {
    one: 'own statement, from {n} independent source',
    other: 'own statement, from {n} independent sources',
  },
  by: 'according to {names}',
  asOf: 'as of {date}',
  position: 'Position',
  positions: 'Positions',
  editors: 'The editors’ finding',
  about: 'About',
  on: 'On the page',
  supersededBy: 'Replaced by',
  filter: 'Filter',
  count: { one: '{n} claim', other: '{n} claims' },
  none: 'No claim fits.',
  gap: 'Not known',
  gaps: 'What is not known',
} as const;

/** Words of judgements, English. */
export const judgement = {
  title: 'Judgement',
  confidence: { low: 'Low confidence', moderate: 'Moderate confidence', high: 'High confidence' },
  likelihood: 'Likelihood: {term}',
  range: '{min}–{max} %',
  scale: { icd203: 'on the scale of ICD 203', phia: 'on the UK scale (PHIA)', none: 'Scales' },
  terms: {
    icd203: { term: 'Likelihood (ICD 203)', range: 'Range' },
    phia: { term: 'Likelihood (PHIA)', range: 'Range' },
  },
  basis: 'Rests on',
  asOf: 'as of {date}',
} as const;
