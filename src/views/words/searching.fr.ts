import type { Words } from '../words.ts';

/** Words of the search, French. */
export const searching: Words['searching'] = {
  label: 'Chercher dans le dossier',
  submit: 'Chercher',
  keys: 'Touche / ou Ctrl-K pour chercher',
  start: 'Saisissez un nom ou un mot, ou choisissez un filtre.',
  results: { one: '{n} résultat', other: '{n} résultats' },
  all: { one: 'Voir le résultat', other: 'Voir les {n} résultats' },
  more: 'Plus',
  next: 'Afficher plus de résultats',
  none: 'Rien pour « {term} ».',
  noneFiltered: 'Aucune page ne correspond à ces filtres.',
  help: 'Vérifiez l’orthographe ou retirez un filtre. Tous les noms sont dans l’index',
  source: 'Source',
  az: 'A–Z',
  failed: 'La recherche n’a pas pu être chargée.',
  without: 'La recherche demande JavaScript. Tous les noms sont dans l’index',
  filter: 'Filtres',
  clear: 'Effacer les filtres',
  typeName: 'saisissez un nom',
  filters: {
    collection: 'Partie du dossier',
    kind: 'Nature',
    actor: 'Acteurs, tous ensemble',
    year: 'Année',
    status: 'Statut d’une affirmation',
  },
  order: 'Ordre',
  sorts: {
    relevance: 'Pertinence',
    newest: 'Du plus récent au plus ancien',
    oldest: 'Du plus ancien au plus récent',
  },
  marks: { one: '{n} occurrence', other: '{n} occurrences' },
  nextMark: 'Suivante',
  removeMarks: 'Retirer les marques',
};
