import type { Words } from '../words.ts';

/** Words around editions, changes and corrections, French. */
export const changes: Words['changes'] = {
  title: 'Ce qui a changé',
  intro:
    'Ce que le dossier dit de nouveau ou autrement, d’une édition à l’autre : par affirmation et par jugement, non par fichier. Là où le dossier lui-même s’est trompé, voir les rectifications.',
  none: 'Aucune édition n’a encore été arrêtée. Dès la première, cette page dira ce qui a changé.',
  unchanged: 'Rien n’a changé depuis.',
  since: 'Depuis {edition}',
  edition: 'Édition du {date}',
  editionOf: 'Édition {n} du {date}',
  named: 'l’édition du {date}',
  namedOf: 'l’édition {n} du {date}',
  first: 'Première édition. Les suivantes lui sont comparées.',
  known: 'Le dossier au {date}.',
  all: 'Toutes les éditions',
  count: { one: 'Une différence', other: '{n} différences' },
  more: { one: 'Une autre différence', other: '{n} autres différences' },
  withClaims: { one: 'Avec une affirmation.', other: 'Avec {n} affirmations.' },
  history: 'Historique de cette page',
  origin: 'Dans le dossier depuis {edition}.',
  markedSince: '{turn}, depuis {edition}',
  markedIn: '{turn}, dans {edition}',
  kinds: {
    claim: 'Affirmation',
    judgement: 'Jugement',
    gap: 'Inconnue',
    page: 'Page',
    relation: 'Relation',
    participant: 'Participant',
  },
  turns: {
    contested: 'Désormais contesté',
    supported: 'Désormais étayé',
    withdrawn: 'Retiré',
    changed: 'Modifié',
    new: 'Nouveau',
  },
  fields: {
    title: 'Titre',
    date: 'Date',
    dateBasis: 'Source de la date',
    status: 'Statut',
    confidence: 'Confiance',
    likelihood: 'Vraisemblance',
    disputed: 'Contesté',
    certainty: 'Certitude',
  },
  nothing: 'néant',
  yes: 'oui',
  became: '{field} : {before} → {after}',
  revised: 'Le texte a été revu.',
  added: 'Ajouté :',
  removed: 'Supprimé :',
};

export const corrections: Words['corrections'] = {
  title: 'Rectifications',
  intro:
    'Une rectification dit où le dossier s’est trompé. Ce que le monde a fait entre-temps figure sous « Ce qui a changé ».',
  policy: 'Comment les rectifications sont faites',
  none: 'Aucune rectification n’a été faite.',
  on: 'Rectifié le {date}',
  was: 'Il était écrit',
  now: 'Il est écrit',
  why: 'Pourquoi',
};
