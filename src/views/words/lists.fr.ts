import type { Words } from './dictionary.ts';

/** Words around long lists, French. */
export const lists: Words['lists'] = {
  all: 'Les {n}',
  position: 'Page {n} sur {count}',
  pages: 'Pages de la liste',
  none: 'Rien n’y figure encore.',
  by: { kind: 'Par nature', year: 'Par année', publisher: 'Par éditeur', status: 'Par statut' },
  owner: 'Retour à {name}',
  filter: {
    all: {
      status: 'Tous',
      actors: 'Tous',
      events: 'Tous',
      sources: 'Toutes',
      actor: 'Tous',
      kind: 'Toutes',
      place: 'Tous',
    },
    some: '{n} sur {total}',
    clear: 'Tout afficher',
  },
};
