/** Codes of what is found in a dossier that is valid: habits that mislead readers, and chances missed. */
export const lintCodes = {
  'actor/lookalike': { severity: 'warning', title: 'Two pages look like the same actor' },
  'actor/orphan': { severity: 'warning', title: 'Nothing in the dossier leads to an actor' },
  'basis/fallen': {
    severity: 'warning',
    title: 'Something rests only on claims that are refuted, withdrawn or unsourced',
  },
  'claim/graded-e': {
    severity: 'warning',
    title: 'A claim rests only on publishers graded E, unreliable',
  },
  'claim/single-origin': { severity: 'warning', title: 'A claim of type fact has a single origin' },
  'date/after-as-of': {
    severity: 'warning',
    title: 'What occurred, was said or held is dated later than the dossier',
  },
  'date/outside-life': {
    severity: 'warning',
    title: 'An actor did not exist at the date of an event or relation',
  },
  'date/outside-whole': { severity: 'warning', title: 'An event lies outside of the event it is part of' },
  'estimate/confidence': {
    severity: 'warning',
    title: 'A sentence joins likelihood and confidence',
  },
  'estimate/outside-judgement': {
    severity: 'suggestion',
    title: 'An estimate stands outside of a judgement',
  },
  'estimate/yardstick': { severity: 'warning', title: 'An estimative term is of the other yardstick' },
  'event/no-participants': { severity: 'warning', title: 'An event has no participants' },
  'event/no-place': { severity: 'warning', title: 'An event has no place' },
  'event/participants': { severity: 'warning', title: 'The participants contradict the kind of event' },
  'image/alt': { severity: 'warning', title: 'The alternative text of an image says nothing' },
  'image/location': { severity: 'warning', title: 'An image tells where it was taken' },
  'image/size': { severity: 'warning', title: 'An image is too large' },
  'judgement/stale': {
    severity: 'warning',
    title: 'A judgement is older than the newest event it rests on',
  },
  'link/text': { severity: 'warning', title: 'The text of a link does not say where it leads' },
  'markup/full-width': {
    severity: 'warning',
    title: 'Full-width marks stand where a link or citation was meant',
  },
  'markup/stray': {
    severity: 'warning',
    title: 'A link, a citation or a piece of one stands as plain text',
  },
  'mention/unlinked': {
    severity: 'suggestion',
    title: 'A known actor, event or place is named but not linked',
  },
  'wording/loaded': { severity: 'warning', title: 'A loaded word stands outside of a quotation' },
  'wording/spelling': {
    severity: 'suggestion',
    title: 'A spelling is not the one this dossier prefers',
  },
} as const;
