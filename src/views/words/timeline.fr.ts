import type { Words } from './dictionary.ts';

/** Words of the timeline, French. */
export const timeline: Words['timeline'] = {
  intro:
    'Tous les événements dans l’ordre. Les dates sont données et dessinées aussi exactement qu’on les connaît.',
  announced: 'annoncé',
  cancelled: 'annulé',
  unknown: 'on ignore s’il a eu lieu',
  disputed: 'date contestée',
  actor: 'Acteur',
  inTime: 'Dans le temps',
  inWhole: 'Au sein de « {name} »',
  filter: 'Restreindre les événements',
  none: 'Aucun événement ne correspond.',
  part: 'Ceci restreint les {n} événements de cette page, pas toute la liste. La page d’un acteur ou d’un lieu donne tous les siens.',
  key: {
    occurred: 'un jour donné',
    announced: 'annoncé',
    cancelled: 'annulé',
    unknown: 'on ignore s’il a eu lieu',
    period: 'pendant un temps',
    within: 'à un moment entre les bornes',
    soft: 'environ, ou sans certitude',
    open: 'se poursuit au-delà',
    cut: 'temps sans événement omis',
  },
};
