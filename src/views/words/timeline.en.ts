/** Words of the timeline, English. */
export const timeline = {
  intro: 'Every event in order. Dates are told and drawn as exactly as they are known.',
  announced: 'announced',
  cancelled: 'cancelled',
  unknown: 'not known to have taken place',
  disputed: 'date contested',
  actor: 'Actor',
  filter: 'Narrow the events',
  none: 'No event fits.',
  part: 'This narrows the {n} events of this page, not all {all}. The page of an actor or of a place has all of its events.',
  key: {
    occurred: 'on a day',
    announced: 'announced',
    cancelled: 'cancelled',
    unknown: 'not known to have taken place',
    period: 'over some time',
    within: 'at some time between the ends',
    soft: 'about then, or not certain',
    open: 'goes on beyond',
    cut: 'time without events left out',
  },
} as const;
